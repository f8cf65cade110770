// Lists and reads the orders of a running sandbox through two public clients, unchanged, and compares them with what
// the sandbox knows. Usage: node list-orders.mjs http://127.0.0.1:5071
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const base = process.argv[2];

if (!base) {
  console.error('usage: node list-orders.mjs BASE_URL');
  process.exit(2);
}

const PAGE_SIZE = 10;
const LEAST_ORDERS = 25;
const MOST_ORDERS = 200;
const MOST_IDS = 50;

const require = createRequire(import.meta.url);
const requireOfN8n = createRequire(require.resolve('n8n-nodes-tiktokshop/package.json'));
const realFetch = globalThis.fetch;

// tiktok-shop-sdk knows only the real hosts; the signature does not cover the host, so exchanging it is enough.
globalThis.fetch = (input, init) => {
  const url = new URL(typeof input === 'string' ? input : input.url);
  return realFetch(new URL(url.pathname + url.search, base), init);
};

async function control(path, body) {
  const init = body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await realFetch(new URL(`/control/${path}`, base), init);
  assert.equal(answer.status, 200, `control call ${path}`);
  return answer.json();
}

/** The code that the approved consent page hands over. */
async function consent(app) {
  if (!app.redirectUrl) {
    await control('app', { redirectUrl: 'http://127.0.0.1/connected' });
  }

  const answer = await realFetch(new URL(`/open/authorize?service_id=${app.serviceId}&approve=1`, base), {
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location')).searchParams.get('code');
}

/** All orders of a listing, page by page, and then read again by identifier. */
async function readAll(search, read) {
  const listed = [];
  let token = '';

  do {
    const data = await search(token);
    listed.push(...data.orders.map((order) => order.id));
    token = data.next_page_token;
  } while (token && listed.length < MOST_ORDERS);

  const orders = [];

  for (let at = 0; at < listed.length; at += MOST_IDS) {
    orders.push(...(await read(listed.slice(at, at + MOST_IDS))).orders);
  }

  assert.deepEqual(orders.map((order) => order.id), listed);
  return orders;
}

function compare(client, orders, truth) {
  assert.ok(orders.length >= LEAST_ORDERS, `${client} lists at least ${LEAST_ORDERS} orders`);

  for (const order of orders) {
    const known = truth.get(order.id);
    assert.ok(known, `${client}: the sandbox knows order ${order.id}`);
    assert.equal(order.line_items.length, known.units, `${client}: units of ${order.id}`);
    const cents = Math.round(Number(order.payment.total_amount) * 100);
    assert.equal(cents, known.totalMinor, `${client}: total of ${order.id}`);
  }

  console.log(`${client}: ${orders.length} orders listed and read`);
}

async function withSdk(app) {
  const { TikTokShopSDK } = require('tiktok-shop-sdk');
  const sdk = new TikTokShopSDK({ appKey: app.key, appSecret: app.secret });
  const tokens = await sdk.auth.getAccessToken({ auth_code: await consent(app), grant_type: 'authorized_code' });
  sdk.setAccessToken(tokens.data.access_token);
  const shops = await sdk.shop.getAuthorizedShops();
  sdk.setShopCipher(shops.data.shops[0].cipher);
  return readAll(
    async (token) => (await sdk.order.getOrderList({
      query: { page_size: PAGE_SIZE, ...(token ? { page_token: token } : {}) },
      body: { create_time_ge: 0 },
    })).data,
    async (ids) => (await sdk.order.getOrderDetail({ ids })).data);
}

async function withN8n(app) {
  const axios = requireOfN8n('axios');
  const { OrdersService } = requireOfN8n('./dist/services/orders-service.js');
  const { TokenService } = requireOfN8n('./dist/services/token-service.js');
  const httpClient = axios.create({ baseURL: base });
  const tokens = await new TokenService({ httpClient })
    .accessToken({ appKey: app.key, appSecret: app.secret, authCode: await consent(app) });
  const { access_token: accessToken, refresh_token: refreshToken } = tokens.data;
  const renewed = await new TokenService({ httpClient })
    .refreshToken({ appKey: app.key, appSecret: app.secret, refreshToken });
  assert.equal(renewed.code, 0);
  const shopCipher = (await control('state')).shops[0].cipher;
  const orders = new OrdersService({ appKey: app.key, appSecret: app.secret, accessToken, httpClient });
  return readAll(
    // Without a filter this client sends the body {} and leaves it out of the signature.
    async (pageToken) => (await orders.getOrderList({ shopCipher, pageSize: PAGE_SIZE, pageToken })).data,
    async (ids) => (await orders.getOrderDetail({ ids, shopCipher })).data);
}

const state = await control('state');

if (state.orders < LEAST_ORDERS) {
  await control('orders', { count: LEAST_ORDERS - state.orders });
}

const known = await control('orders?limit=10000');
const ofSdk = await withSdk(state.app);
const ofN8n = await withN8n(state.app);
const later = await control('orders?limit=10000');
const truth = new Map([...known.orders, ...later.orders].map((order) => [order.id, order]));
compare('tiktok-shop-sdk', ofSdk, truth);
compare('n8n-nodes-tiktokshop', ofN8n, truth);
