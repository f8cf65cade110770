// Connects to a running sandbox through two public clients, unchanged, lists and reads its orders, ships one and sets
// stock, and compares all of it with what the sandbox knows. Usage: node trade.mjs http://127.0.0.1:5071
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const base = process.argv[2];

if (!base) {
  console.error('usage: node trade.mjs BASE_URL');
  process.exit(2);
}

const PAGE_SIZE = 10;
const LEAST_ORDERS = 25;
const MOST_ORDERS = 200;
const MOST_IDS = 50;
const MOST_POLLS = 10;
const HOLD_SECONDS = 3600;
const OK = 0;
const LABEL_IN_WORK = 11034037;

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

/** An order that waits for a label of the platform. */
async function placeForPlatform() {
  const { orderIds } = await control('orders', { shipping: 'tiktok' });
  await control('clock/advance', { seconds: HOLD_SECONDS });
  return orderIds[0];
}

async function checkShipped(client, id, packageId) {
  const truth = await control(`orders/${id}`);
  assert.equal(truth.status, 'AWAITING_COLLECTION', `${client}: ${id} is shipped`);
  assert.deepEqual(truth.packages.map((known) => known.id), [packageId], `${client}: package of ${id}`);
  console.log(`${client}: one order shipped`);
}

async function checkStock(client, sku, quantity) {
  const { skus } = await control(`stock?sku=${encodeURIComponent(sku.seller_sku)}`);
  assert.equal(skus[0].available, quantity, `${client}: stock of ${sku.seller_sku}`);
  console.log(`${client}: stock set`);
}

async function withSdk(app) {
  const { TikTokShopSDK } = require('tiktok-shop-sdk');
  const sdk = new TikTokShopSDK({ appKey: app.key, appSecret: app.secret });
  const tokens = await sdk.auth.getAccessToken({ auth_code: await consent(app), grant_type: 'authorized_code' });
  sdk.setAccessToken(tokens.data.access_token);
  const shops = await sdk.shop.getAuthorizedShops();
  sdk.setShopCipher(shops.data.shops[0].cipher);
  const orders = await readAll(
    async (token) => (await sdk.order.getOrderList({
      query: { page_size: PAGE_SIZE, ...(token ? { page_token: token } : {}) },
      body: { create_time_ge: 0 },
    })).data,
    async (ids) => (await sdk.order.getOrderDetail({ ids })).data);

  const id = await placeForPlatform();
  const services = await sdk.fulfillment.getEligibleShippingService({ order_id: id, body: {} });
  const made = await sdk.fulfillment.createPackage({
    order_id: id, shipping_service_id: services.data.shipping_services[0].id,
  });
  await checkShipped('tiktok-shop-sdk', id, made.data.package_id);

  const { products } = (await sdk.product.searchProducts({ query: { page_size: 1 }, body: {} })).data;
  const [sku] = products[0].skus;
  const set = await sdk.product.updateProductInventory({
    product_id: products[0].id,
    body: { skus: [{ id: sku.id, inventory: [{ warehouse_id: sku.inventory[0].warehouse_id, quantity: 41 }] }] },
  });
  assert.equal(set.code, OK);
  await checkStock('tiktok-shop-sdk', sku, 41);
  return orders;
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
  assert.equal(renewed.code, OK);
  const shopCipher = (await control('state')).shops[0].cipher;
  const options = { appKey: app.key, appSecret: app.secret, accessToken, httpClient };
  const service = new OrdersService(options);
  const orders = await readAll(
    // Without a filter this client sends the body {} and leaves it out of the signature.
    async (pageToken) => (await service.getOrderList({ shopCipher, pageSize: PAGE_SIZE, pageToken })).data,
    async (ids) => (await service.getOrderDetail({ ids, shopCipher })).data);
  await shipWithN8n(options, shopCipher);
  await stockWithN8n(options, shopCipher);
  return orders;
}

async function shipWithN8n(options, shopCipher) {
  const { FulfillmentsService } = requireOfN8n('./dist/services/fulfillments-service.js');
  const service = new FulfillmentsService(options);
  const id = await placeForPlatform();
  const made = await service.createPackages({ shopCipher, body: { order_id: id } });
  const packageId = made.data.package_id;
  let label;

  for (let poll = 0; poll < MOST_POLLS && label?.code !== OK; poll++) {
    label = await service.getPackageShippingDocument({ packageId, shopCipher, documentType: 'SHIPPING_LABEL' });
    assert.ok([OK, LABEL_IN_WORK].includes(label.code), 'the label is there or in work');
  }

  const file = Buffer.from(await (await realFetch(label.data.doc_url)).arrayBuffer());
  assert.equal(file.subarray(0, 5).toString(), '%PDF-');
  await checkShipped('n8n-nodes-tiktokshop', id, packageId);
}

async function stockWithN8n(options, shopCipher) {
  const { ProductService } = requireOfN8n('./dist/services/product-service.js');
  const service = new ProductService(options);
  const { products } = (await service.searchProducts({ shopCipher, pageSize: 1 })).data;
  const detail = (await service.getProductDetail({ shopCipher, productId: products[0].id })).data;
  const [sku] = detail.skus;
  // The client has no call of its own for stock; this is what all its calls go through.
  const set = await service.request({
    path: `/product/202309/products/${detail.id}/inventory/update`,
    method: 'POST',
    query: { shop_cipher: shopCipher },
    body: { skus: [{ id: sku.id, inventory: [{ warehouse_id: sku.inventory[0].warehouse_id, quantity: 42 }] }] },
    headers: { 'Content-Type': 'application/json' },
  });
  assert.equal(set.code, OK);
  await checkStock('n8n-nodes-tiktokshop', sku, 42);
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
