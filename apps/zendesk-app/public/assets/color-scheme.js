(function (root) {
  var scheme = new URLSearchParams(location.search).get('colorScheme') === 'dark' ? 'dark' : 'light';
  root.dataset.colorScheme = scheme;
  root.style.colorScheme = scheme;
})(document.documentElement);
