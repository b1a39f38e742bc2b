import { useEffect } from 'preact/hooks';

const COUNT = /^\(\d+\) /;

/** Puts the number of unseen lines before the page's title, and takes it away again. */
export function useTitleCount(count: number): void {
  useEffect(() => {
    const bare = document.title.replace(COUNT, '');
    const wanted = count > 0 ? `(${count}) ${bare}` : bare;
    if (document.title !== wanted) document.title = wanted;
  }, [count]);
}
