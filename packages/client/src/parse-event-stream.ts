/**
 * Reads server-sent events out of pieces of text, however they are cut. The answer takes the next piece and calls
 * `onEvent` for each event that is whole: its name (`message` when it has none) and its data. Ids, retry times and
 * comments are skipped: cursors are ours.
 */
export function createEventStreamParser(
  onEvent: (name: string, data: string) => void,
): (text: string) => void {
  let rest = '';
  let name = '';
  let data: string[] = [];

  function line(text: string): void {
    if (text === '') {
      if (data.length > 0) onEvent(name || 'message', data.join('\n'));
      name = '';
      data = [];
    } else if (text.startsWith('data:')) {
      data.push(text.slice(5).replace(/^ /, ''));
    } else if (text.startsWith('event:')) {
      name = text.slice(6).trim();
    }
  }

  return (text) => {
    rest += text;
    // A carriage return at the end may be half of a line end: wait for what follows.
    const cut = /\r\n|\n|\r(?!$)/;
    for (let end = cut.exec(rest); end !== null; end = cut.exec(rest)) {
      const whole = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      line(whole);
    }
  };
}
