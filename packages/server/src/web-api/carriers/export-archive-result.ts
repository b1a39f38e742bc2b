/** Where the file of an export is. */
import { carrier } from './carrier.ts';
import { int, text } from './property.ts';

export const exportArchiveResult = carrier('ExportArchiveResult', {
  BatchTaskId: int('Always 0: the file is made while it is fetched'),
  FileName: text(null, 'What the file is called'),
  Message: text(null, 'The address that it is fetched from'),
});
