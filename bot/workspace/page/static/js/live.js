// Hints of what changed. After a break everything is read anew.

export function listen(handlers, onreconnect) {
  let broken = false;
  const source = new EventSource("/page/events");
  source.onopen = () => {
    if (broken) onreconnect();
    broken = false;
  };
  source.onerror = () => { broken = true; };
  source.onmessage = (event) => {
    const hint = JSON.parse(event.data);
    handlers[hint.what]?.(hint);
  };
  addEventListener("pagehide", () => source.close());
  return source;
}

// Many hints in a row become one call.
export function gathered(work, pause = 40) {
  let timer = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      Promise.resolve(work()).catch(() => {});
    }, pause);
  };
}
