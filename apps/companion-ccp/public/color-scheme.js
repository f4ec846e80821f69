(function (root) {
  var scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.colorScheme = scheme;
  root.style.colorScheme = scheme;
})(document.documentElement);
