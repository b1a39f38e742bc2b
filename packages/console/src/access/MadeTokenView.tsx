import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';

const words = texts.access.newToken;

interface MadeTokenViewProps {
  secret: string;
  onClose: () => void;
}

/** A token just made, with the way to copy it. Where the browser does not copy for us, it is selected for the hand. */
export function MadeTokenView({ secret, onClose }: MadeTokenViewProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      field.current?.select();
      setCopied(false);
    }
  }

  return (
    <>
      <p className="dialog-text">{words.doneText}</p>
      <div className="token-line">
        <TextField className="field" value={secret} isReadOnly>
          <Label>{words.token}</Label>
          <Input ref={field} className="token-value" onFocus={(event) => event.target.select()} />
        </TextField>
        <Button autoFocus onPress={() => void copy()}>
          {copied === true ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          {copied === true ? words.copied : words.copy}
        </Button>
      </div>
      <p className="dialog-text" role="status">
        {copied === false ? words.copyByHand : <TokenUse />}
      </p>
      <div className="dialog-actions">
        <Button look="primary" onPress={onClose}>
          {words.done}
        </Button>
      </div>
    </>
  );
}

function TokenUse() {
  return (
    <>
      {words.use} <code>Authorization: Bearer …</code>
    </>
  );
}
