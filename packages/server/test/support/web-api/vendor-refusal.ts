/** What the vendor's client was refused with. */

/** Status, our code and the sentence. @throws when it was not refused */
export async function vendorRefusal(
  work: Promise<unknown>,
): Promise<readonly [status: number, code: string, message: string]> {
  const error = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  const { response } = error as {
    response?: { status: number; data: { ErrorCode: string; Message: string } };
  };
  if (response === undefined) throw error;
  return [response.status, response.data.ErrorCode, response.data.Message];
}
