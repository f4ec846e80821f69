/** Look of the simulator's own pages: a small light softphone that fits 320 × 460 pixels. */
export const ccpStyle = `
:root { color-scheme: light; --ink: #16191f; --quiet: #5f6b7a; --line: #d9dee5; --paper: #ffffff; --ground: #f4f6f8;
  --accent: #0b6e99; --go: #12805c; --stop: #c0342b; --warn: #8a5a00; }
* { box-sizing: border-box; }
body { margin: 0; min-width: 280px; background: var(--ground); color: var(--ink);
  font: 14px/1.4 system-ui, -apple-system, 'Segoe UI', sans-serif; }
main { display: flex; flex-direction: column; gap: 10px; padding: 12px; min-height: 100vh; }
h1, h2, p { margin: 0; }
h1 { font-size: 14px; font-weight: 600; }
h2 { font-size: 17px; font-weight: 600; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.agent { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 8px; padding: 10px 12px;
  background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.agent p { font-size: 12px; }
select, input { font: inherit; padding: 5px 8px; border: 1px solid #8c98a6; border-radius: 6px; background: var(--paper);
  color: inherit; max-width: 150px; }
.contacts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr)); align-items: start;
  gap: 10px; }
.contact { padding: 12px; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--accent);
  border-radius: 8px; }
.contact[data-state='connecting'] { border-left-color: var(--warn); }
.contact[data-state='connected'] { border-left-color: var(--go); }
.contact[data-state='missed'], .contact[data-state='rejected'], .contact[data-state='error'] {
  border-left-color: var(--stop); }
.contact .state { display: flex; justify-content: space-between; font-size: 12px; font-weight: 600; }
.contact .time { font-variant-numeric: tabular-nums; }
.actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px; }
button { font: inherit; font-weight: 600; padding: 6px 10px; border: 1px solid #8c98a6; border-radius: 6px;
  background: var(--paper); color: var(--ink); cursor: pointer; }
button:hover { background: #eef1f4; }
button:disabled { color: #8c98a6; border-color: var(--line); cursor: default; }
button[aria-pressed='true'], button[aria-expanded='true'] { background: #dcecf3; border-color: var(--accent); }
button.plain { grid-column: 1 / -1; justify-self: start; padding: 0; border: 0; background: none; color: var(--accent);
  font-size: 12px; font-weight: 400; text-decoration: underline; }
button.go { background: var(--go); border-color: var(--go); color: #fff; }
button.go:hover { background: #0e684b; }
button.stop { background: var(--stop); border-color: var(--stop); color: #fff; }
button.stop:hover { background: #9c2a23; }
button:focus-visible, select:focus-visible, input:focus-visible, .log:focus-visible { outline: 3px solid #6bb4d3; outline-offset: 1px; }
[hidden] { display: none; }
.parties { list-style: none; margin: 8px 0 0; padding: 0; font-size: 12px; }
.parties li { display: flex; justify-content: space-between; gap: 8px; }
.parties span { overflow-wrap: anywhere; }
.panel { display: grid; grid-template-columns: 1fr 1fr; gap: 6px; margin-top: 8px; }
.panel select, .panel input { grid-column: 1 / -1; max-width: none; min-width: 0; }
.pad { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px; margin-top: 8px; }
.pad output { grid-column: 1 / -1; min-height: 1.4em; text-align: center; font-variant-numeric: tabular-nums; }
.log { margin: 8px 0 0; padding: 6px; max-height: 180px; overflow-y: auto; background: var(--ground);
  border-radius: 6px; }
.log > div { margin-bottom: 6px; overflow-wrap: anywhere; white-space: pre-wrap; }
.log .by { display: block; font-size: 11px; color: var(--quiet); }
.log .event { font-size: 12px; color: var(--quiet); text-align: center; }
.log .own { margin-left: 24px; padding: 4px 8px; background: #dcecf3; border-radius: 6px; }
.log .own .by { color: #4a5563; }
.log .other { margin-right: 24px; padding: 4px 8px; background: var(--paper); border-radius: 6px; }
form.writer { flex-direction: row; gap: 6px; max-width: none; margin: 8px 0 0; padding: 0; border: 0; }
.writer input { flex: 1; min-width: 0; max-width: none; }
.description { margin-top: 6px; overflow-wrap: anywhere; white-space: pre-wrap; }
.references { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin: 8px 0 0; font-size: 12px; }
.references dt { color: var(--quiet); }
.references dd { margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
.idle { margin: auto; text-align: center; color: var(--quiet); }
.problem { padding: 8px 12px; border-radius: 8px; background: #fdecea; color: #7a1f18; }
.problem:empty { display: none; }
form { margin: auto; width: 100%; max-width: 280px; padding: 20px; display: flex; flex-direction: column; gap: 12px;
  background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
`;
