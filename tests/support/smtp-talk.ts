import { once } from 'node:events';
import { connect } from 'node:net';

/** An SMTP conversation by hand, one command after another; answers all that the server said. For what no mail program would say. */
export async function smtpTalk(port: number, commands: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.on('error', () => undefined);
  const answers = async (count: number) => {
    while ((heard.match(/^\d{3} /gm) ?? []).length < count && !socket.destroyed)
      await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  };
  await answers(1);
  for (const [index, command] of commands.entries()) {
    socket.write(typeof command === 'string' ? `${command}\r\n` : command);
    await answers(index + 2);
  }
  socket.destroy();
  return heard;
}
