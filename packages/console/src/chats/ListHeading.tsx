import { Heading } from 'react-aria-components';

interface ListHeadingProps {
  title: string;
  count: number;
}

/** "In queue 3" */
export function ListHeading({ title, count }: ListHeadingProps) {
  return (
    <Heading level={2} className="list-heading">
      {title} <span className="list-count">{count}</span>
    </Heading>
  );
}
