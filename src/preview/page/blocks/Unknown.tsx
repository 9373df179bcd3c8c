/** Stands for what Slack draws and this page does not. */
export function Unknown({ what }: { what: string }) {
  return <p class="unknown">Slack shows a “{what}” here; the preview cannot draw it.</p>;
}
