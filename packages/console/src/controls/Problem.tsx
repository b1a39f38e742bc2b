import { CircleAlert } from 'lucide-react';

/** Why something did not work, read aloud as it comes; nothing while `text` is null. */
export function Problem({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p className="problem" role="alert">
      <CircleAlert aria-hidden size={16} />
      {text}
    </p>
  );
}
