/** What stands in the page while its code and what it shows are on their way: the same as the server's shell has. */
export function Skeleton({ workspace, children }: { workspace: string; children: string }) {
  return (
    <div class="layout">
      <div class="top">
        <p class="preview">
          A preview. <span>Everything here stays on this computer.</span>
        </p>
      </div>
      <div class="sidebar">
        <div class="workspace">{workspace}</div>
      </div>
      <div class="main">
        <p class="loading">{children}</p>
      </div>
    </div>
  );
}
