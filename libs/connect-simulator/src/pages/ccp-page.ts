import type { CcpPageConfig } from './ccp-page-config.js';
import { ccpStyle } from './ccp-style.js';
import { htmlPage, scriptJson } from './html.js';

/** The contact control panel; its code and the Streams library come from `/sim`. */
export function ccpPage(config: CcpPageConfig): string {
  return htmlPage(
    'Contact Control Panel',
    ccpStyle,
    `<main id="ccp" aria-label="Contact Control Panel"><p class="quiet">Connecting…</p></main>
<audio id="remote-audio" autoplay></audio>
<script type="application/json" id="ccp-config">${scriptJson(config)}</script>
<script src="/sim/streams.js"></script>
<script type="module" src="/sim/page/ccp-page.js"></script>`,
  );
}
