// Puts the unmodified SDK's client, and everything it hears, where a test can reach it.
const recorded = [
  'app.registered',
  'app.activated',
  'app.deactivated',
  'pane.activated',
  'pane.deactivated',
  'instance.created',
  'instance.registered',
  'context.updated',
  'colorScheme.changed',
  'app.route.changed',
  'voice.dialout',
  'api_notification.settingsChanged',
  'fixture.ping',
  'ticket.requester.id.changed',
  'ticket.subject.changed',
  'ticket.status.changed',
  '*.changed',
];
window.heard = [];
window.client = window.ZAFClient.init();
for (const name of recorded) {
  window.client.on(name, (data) => {
    window.heard.push({ name, data });
  });
}
window.client.on('app.registered', ({ context }) => {
  document.getElementById('place').textContent = context.location;
});
