import { useEffect, useState } from 'react';

/** Whether Caps Lock is on, as far as the last key or click of the window told. */
export function useCapsLock(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent | MouseEvent) => {
      setOn(event.getModifierState('CapsLock'));
    };
    const events = ['keydown', 'keyup', 'mousedown'] as const;
    for (const name of events) window.addEventListener(name, look);
    return () => {
      for (const name of events) window.removeEventListener(name, look);
    };
  }, []);
  return on;
}
