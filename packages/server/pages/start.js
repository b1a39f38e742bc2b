/** The start page: puts the chat of the chosen topic on it and, in a demo, shows who can log in. */

const topicId = Number(new URLSearchParams(location.search).get('topic')) === 2 ? 2 : 1;
const chatScript = new URL('/javascript/chat.js', location.href).href;

for (const link of document.querySelectorAll('[data-topic]')) {
  if (link.dataset.topic === String(topicId)) link.setAttribute('aria-current', 'true');
}

document.querySelector('#snippet').textContent =
  `<script src="${chatScript}" data-topicId="${topicId}" defer></script>`;

const script = document.createElement('script');
script.src = chatScript;
script.setAttribute('data-topicId', String(topicId));
document.head.append(script);

showLogins();

/** Accounts with known passwords exist in a demo only; elsewhere the server has no such address. */
async function showLogins() {
  const answer = await fetch('/demo/info');
  if (!answer.ok) {
    document.querySelector('#first-login').hidden = false;
    return;
  }
  const { accounts } = await answer.json();
  const section = document.querySelector('#accounts');
  section.querySelector('tbody').append(...accounts.map(accountRow));
  section.hidden = false;
}

function accountRow({ name, password, role }) {
  const row = document.createElement('tr');
  for (const [text, tag] of [
    [name, 'code'],
    [password, 'code'],
    [role, 'span'],
  ]) {
    const cell = document.createElement('td');
    const content = document.createElement(tag);
    content.textContent = text;
    cell.append(content);
    row.append(cell);
  }
  return row;
}
