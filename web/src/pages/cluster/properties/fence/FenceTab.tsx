/** When and how the cluster fences. */
export function FenceTab() {
  return <div className="conga-stack" />;
}
