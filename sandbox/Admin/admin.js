const REFRESH_MS = 1000;
const ROWS = 50;
const MESSAGE_MS = 4000;

const at = (id) => document.getElementById(id);
const number = new Intl.NumberFormat('en-US');
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
let messageTimer;

async function call(path, body) {
  const init = body === undefined
    ? undefined
    : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`/control/${path}`, init);
  const json = await answer.json();

  if (!answer.ok) {
    throw new Error(json.error ?? `The call ended with ${answer.status}.`);
  }

  return json;
}

function say(text) {
  at('message').textContent = text;
  clearTimeout(messageTimer);
  messageTimer = setTimeout(() => { at('message').textContent = ''; }, MESSAGE_MS);
}

async function act(path, body) {
  try {
    await call(path, body);
    say('Done.');
    await refresh();
  } catch (error) {
    say(error.message);
  }
}

function cell(text, name) {
  const made = document.createElement('td');
  made.textContent = text;
  made.className = name ?? '';
  return made;
}

function showState(state) {
  at('shop-name').textContent = state.shops[0].name;
  at('shop-id').textContent = state.shops[0].id;
  at('app-key').textContent = state.app.key;
  at('service-id').textContent = state.app.serviceId;
  at('authorised').textContent = state.isAuthorised ? 'connected' : 'not connected';
  at('now').textContent = new Date(state.now).toLocaleString('en-US');
  at('counts').replaceChildren(...Object.entries(state.byStatus).map(([status, count]) => {
    const item = document.createElement('li');
    const strong = document.createElement('strong');
    const label = document.createElement('span');
    strong.textContent = number.format(count);
    label.textContent = status.replaceAll('_', ' ');
    item.append(strong, label);
    return item;
  }));
  const total = state.totalToPlace === null
    ? ''
    : ` of ${number.format(state.totalToPlace)}, ${number.format(state.expected.unmet)} of them without stock`;
  const flow = state.isPlacing ? 'Orders come in' : 'Paused';
  at('summary').textContent =
    `${flow} · ${number.format(state.placed)} placed${total} · ${number.format(state.units)} units`;
  at('webhooks').textContent = `${number.format(state.webhooks.pending)} waiting, `
    + `${number.format(state.webhooks.delivered)} delivered, ${number.format(state.webhooks.failed)} failed attempts`;

  if (at('status').length === 1) {
    const options = Object.keys(state.byStatus).map((status) => new Option(status.replaceAll('_', ' '), status));
    at('status').append(...options);
  }
}

function showOrders(orders) {
  at('rows').replaceChildren(...orders.map((order) => {
    const row = document.createElement('tr');
    row.append(
      cell(order.id),
      cell([order.status, order.kind === 'normal' ? '' : `(${order.kind})`].join(' ').replaceAll('_', ' ')),
      cell(`${order.buyer}, ${order.place}`),
      cell(number.format(order.units), 'number'), cell(money.format(order.totalMinor / 100), 'number'),
      cell(order.trackingNumber ?? ''));
    const action = cell('');

    if (['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT'].includes(order.status)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Cancel';
      button.setAttribute('aria-label', `Cancel order ${order.id}`);
      button.addEventListener('click', () => act(`orders/${order.id}/cancel`, {}));
      action.append(button);
    }

    row.append(action);
    return row;
  }));
}

async function refresh() {
  const state = await call('state');
  showState(state);

  // Rows are not exchanged under the reader's keyboard.
  if (!at('rows').contains(document.activeElement)) {
    const status = at('status').value;
    const filter = status ? `&status=${status}` : '';
    showOrders((await call(`orders?latest=true&limit=${ROWS}${filter}`)).orders);
  }
}

function read(form) {
  const entries = [...new FormData(form)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, form.elements[name].type === 'number' ? Number(value) : value]);
  const values = Object.fromEntries(entries);

  switch (form.dataset.shape) {
    case 'call': return { calls: [values] };
    case 'webhooks': return { webhooks: values };
    default: return values;
  }
}

for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(form.dataset.call, read(form));
  });
}

for (const button of document.querySelectorAll('[data-post]')) {
  button.addEventListener('click', () => act(button.dataset.post, {}));
}

async function loop() {
  try {
    await refresh();
  } catch {
    say('The sandbox does not answer.');
  }

  setTimeout(loop, REFRESH_MS);
}

at('status').addEventListener('change', refresh);
loop();
