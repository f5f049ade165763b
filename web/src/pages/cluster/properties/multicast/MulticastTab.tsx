/** How the nodes reach each other. */
export function MulticastTab() {
  return <div className="conga-stack" />;
}
