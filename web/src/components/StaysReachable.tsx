import { useEffect, useRef } from 'react';

/**
 * Stands inside a dialog that may be opened from another one. PatternFly's lower dialog hides everything beside it
 * from screen readers whenever it is drawn anew, which a change of the cluster does: it would hide this one too.
 */
export function StaysReachable() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const layer = mark.current?.closest('body > *');
    if (!layer) return;
    const show = () => {
      if (layer.hasAttribute('aria-hidden')) layer.removeAttribute('aria-hidden');
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(layer, { attributes: true, attributeFilter: ['aria-hidden'] });
    return () => observer.disconnect();
  }, []);
  return <span ref={mark} hidden />;
}
