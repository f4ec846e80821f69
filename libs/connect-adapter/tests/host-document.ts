/** The page that embeds the softphone: Streams and chatjs as static scripts, then the adapter, started as the address says. */
export const hostDocument = `<!doctype html>
<title>Host</title>
<button id="sign-in">Sign in</button>
<div id="ccp" style="width: 360px; height: 520px"></div>
<script src="/streams.js"></script>
<script src="/chat.js"></script>
<script src="/adapter.js"></script>
<script>
  const { origin, loadTimeout, audio } = Object.fromEntries(new URLSearchParams(location.search));
  // The test has only copies of the snapshots: numbers tell it which lists are one and the same.
  const lists = [];
  const numberOf = (list) => (lists.includes(list) ? lists.indexOf(list) : lists.push(list) - 1);
  const tell = (snapshot) => window.hearSnapshot(snapshot, numberOf(snapshot.contacts));
  window.startSoftphone = () => {
    const started = adapter.startConnect({
      connect,
      container: document.getElementById('ccp'),
      instance: { instanceUrl: origin, ccpUrl: origin + '/ccp-v2/' },
      audio,
      timeZone: 'UTC',
      loadTimeout: Number(loadTimeout),
      onProblem: (problem) => window.hearProblem(String(problem)),
    });
    window.softphoneAudio = adapter.createSoftphoneAudio({ connect, onChange: () => undefined });
    // The simulated participant service is not where Amazon's is.
    connect.ChatSession.setGlobalConfig({ endpoint: origin });
    window.transcripts = adapter.createChatTranscripts({
      connect,
      openStore: () => adapter.openTranscriptStore('transcripts'),
    });
    window.voiceId = adapter.createVoiceId({ connect });
    window.telephony = started.telephony;
    window.stopSoftphone = () => {
      softphoneAudio.stop();
      started.stop();
    };
    telephony.subscribe(tell);
    tell(telephony.getSnapshot());
  };
  startSoftphone();
  document.getElementById('sign-in').addEventListener('click', () => telephony.signIn());
</script>`;
