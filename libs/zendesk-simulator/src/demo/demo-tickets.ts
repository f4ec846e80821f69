import type { TicketStatus } from '../desk/ticket.js';

/** Who speaks in a demo conversation: the customer, or one of the staff by first name. */
export type DemoSpeaker = 'customer' | 'Alex' | 'Priya' | 'Sam' | 'Tom';

/** One message: who, when (hours after the ticket was made), what; a note is for agents only. */
export interface DemoMessage {
  readonly from: DemoSpeaker;
  readonly after: number;
  readonly text: string;
  readonly note?: true;
}

/** A ticket of the demo desk; `age` is in hours, `customer` counts from 1 as in the demo customers. */
export interface DemoTicket {
  readonly age: number;
  readonly customer: number;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly brand: 'Acme' | 'Globex' | 'Initech';
  readonly channel?: 'email' | 'web' | 'voice';
  readonly assignee?: Exclude<DemoSpeaker, 'customer'>;
  readonly group?: 'Support' | 'Billing' | 'Fraud prevention';
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent';
  readonly type?: 'question' | 'incident' | 'problem' | 'task';
  readonly tags?: readonly string[];
  readonly area?: string;
  readonly order?: string;
  readonly messages: readonly DemoMessage[];
  /** The ticket came from a call, which is recorded on it. */
  readonly call?: { readonly queue: string; readonly to: string; readonly seconds: number };
}

const customer = (after: number, text: string): DemoMessage => ({ from: 'customer', after, text });
const reply = (from: DemoSpeaker, after: number, text: string): DemoMessage => ({ from, after, text });
const note = (from: DemoSpeaker, after: number, text: string): DemoMessage => ({
  from,
  after,
  text,
  note: true,
});

/** The tickets of the demo desk, oldest first. */
export const demoTickets: readonly DemoTicket[] = [
  {
    age: 2040,
    customer: 5,
    subject: 'Rechnung 2026-0711 doppelt erhalten',
    status: 'closed',
    brand: 'Globex',
    channel: 'email',
    assignee: 'Priya',
    group: 'Billing',
    priority: 'normal',
    type: 'problem',
    area: 'area_billing',
    tags: ['invoice'],
    messages: [
      customer(
        0,
        'Guten Tag,\n\nwir haben die Rechnung 2026-0711 zweimal erhalten. Welche ist gültig?\n\nMit freundlichen Grüßen\nLena Fischer',
      ),
      reply(
        'Priya',
        3,
        'Guten Tag Frau Fischer,\n\ngültig ist die erste. Die zweite haben wir storniert, die Gutschrift ist unterwegs.',
      ),
      customer(20, 'Vielen Dank, das passt.'),
    ],
  },
  {
    age: 1500,
    customer: 3,
    subject: 'Access for a new colleague',
    status: 'closed',
    brand: 'Acme',
    channel: 'web',
    assignee: 'Alex',
    priority: 'low',
    type: 'task',
    area: 'area_account',
    messages: [
      customer(0, 'Could you give Oliver access to our account? He starts on Monday.'),
      reply('Alex', 1, 'Done. Oliver has an invitation in his inbox; it is valid for seven days.'),
    ],
  },
  {
    age: 980,
    customer: 1,
    subject: 'Quote for 40 standing desks',
    status: 'solved',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Alex',
    priority: 'normal',
    type: 'question',
    area: 'area_orders',
    tags: ['quote', 'key_account'],
    messages: [
      customer(
        0,
        'Hi team,\n\nwe are moving offices in January and need 40 standing desks. Can you send a quote, with delivery to Oakland?',
      ),
      reply(
        'Alex',
        5,
        'Hi Jane,\n\nthe quote is attached to your account as Q-1184. It includes delivery and assembly.',
      ),
      customer(26, 'Looks good, we will order next week. Thanks!'),
    ],
  },
  {
    age: 860,
    customer: 7,
    subject: 'Colis jamais arrivé',
    status: 'solved',
    brand: 'Globex',
    channel: 'web',
    assignee: 'Priya',
    priority: 'high',
    type: 'incident',
    area: 'area_orders',
    order: 'GX-55102',
    tags: ['delivery'],
    messages: [
      customer(
        0,
        'Bonjour, ma commande GX-55102 devait arriver mardi. Le suivi ne change plus depuis une semaine.',
      ),
      note(
        'Priya',
        2,
        'Carrier confirms the parcel was lost in Lyon. Replacement ordered, no need to wait for the claim.',
      ),
      reply(
        'Priya',
        2.2,
        'Bonjour Hugo, un nouvel envoi part aujourd’hui, avec un suivi express. Toutes nos excuses.',
      ),
    ],
  },
  {
    age: 610,
    customer: 9,
    subject: 'Voice enrolment question',
    status: 'solved',
    brand: 'Initech',
    channel: 'voice',
    assignee: 'Alex',
    priority: 'normal',
    type: 'question',
    area: 'area_account',
    tags: ['amazon_connect'],
    messages: [note('Alex', 0.2, 'Explained how voice recognition works and enrolled him during the call.')],
    call: { queue: 'Initech Support', to: '+13125550100', seconds: 342 },
  },
  {
    age: 420,
    customer: 6,
    subject: 'Wrong colour delivered',
    status: 'solved',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Alex',
    priority: 'normal',
    type: 'incident',
    area: 'area_returns',
    order: 'AC-70233',
    messages: [
      customer(0, 'Hi! I ordered the lamp in sage green and got charcoal. Order AC-70233.'),
      reply(
        'Alex',
        9,
        'Hi Mia, sorry about that! The right one ships today. Keep the box, the return label is in it.',
      ),
      customer(150, 'Arrived, and it is lovely. Cheers!'),
    ],
  },
  {
    age: 300,
    customer: 8,
    subject: 'Reseller prices for 2027',
    status: 'pending',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Sam',
    priority: 'normal',
    type: 'question',
    area: 'area_billing',
    tags: ['nordics'],
    messages: [
      customer(0, 'Hej,\n\nwhen will you publish the reseller price list for 2027?\n\nAstrid'),
      reply(
        'Sam',
        30,
        'Hej Astrid, in the first week of December. Which product lines matter most to you? I can send those early.',
      ),
    ],
  },
  {
    age: 270,
    customer: 2,
    subject: 'SSO stopped working after certificate change',
    status: 'hold',
    brand: 'Initech',
    channel: 'web',
    assignee: 'Alex',
    priority: 'high',
    type: 'problem',
    area: 'area_technical',
    messages: [
      customer(
        0,
        'We rotated our identity provider’s certificate last night, and since then nobody can sign in.',
      ),
      reply(
        'Alex',
        1,
        'Hi Carlos, thanks for the quick report. Can you send the new certificate’s fingerprint?',
      ),
      customer(2, 'SHA-256 begins with 4F:9A:… I put the whole file into our shared folder.'),
      note(
        'Alex',
        3,
        'Waiting for platform engineering, ticket INF-2209. Workaround (password sign-in) is on until Friday.',
      ),
    ],
  },
  {
    age: 200,
    customer: 4,
    subject: 'Change of billing address',
    status: 'solved',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Priya',
    group: 'Billing',
    priority: 'low',
    type: 'task',
    area: 'area_billing',
    messages: [
      customer(0, 'Please use 14 Wharf Lane, London, for invoices from now on.'),
      reply('Priya', 4, 'Changed, with effect from the next invoice.'),
    ],
  },
  {
    age: 170,
    customer: 10,
    subject: 'Newsletter in Italian?',
    status: 'solved',
    brand: 'Globex',
    channel: 'web',
    assignee: 'Sam',
    priority: 'low',
    type: 'question',
    messages: [
      customer(0, 'Ciao, is there an Italian version of your newsletter?'),
      reply('Sam', 11, 'Ciao Sofia, from January on there will be. I have put you on the list.'),
    ],
  },
  {
    age: 150,
    customer: 5,
    subject: 'Ersatzteil für Förderband FB-200',
    status: 'open',
    brand: 'Globex',
    channel: 'email',
    assignee: 'Alex',
    priority: 'high',
    type: 'incident',
    area: 'area_orders',
    order: 'GX-56840',
    tags: ['spare_part'],
    messages: [
      customer(
        0,
        'Guten Tag,\n\nan unserem Förderband ist eine Rolle gebrochen. Wir brauchen Ersatz bis Freitag, sonst steht die Linie.',
      ),
      reply(
        'Alex',
        1.5,
        'Guten Tag Frau Fischer, die Rolle ist am Lager und geht heute als Express hinaus (GX-56840).',
      ),
      customer(70, 'Sie ist da, aber die Lager fehlen. Kann bitte jemand anrufen?'),
      note(
        'Alex',
        71,
        'Bearings are on a separate line of the order and were forgotten. Warehouse informed.',
      ),
    ],
  },
  {
    age: 132,
    customer: 11,
    subject: 'App crashes when I open the order history',
    status: 'pending',
    brand: 'Initech',
    channel: 'web',
    assignee: 'Alex',
    priority: 'normal',
    type: 'problem',
    area: 'area_technical',
    tags: ['mobile', 'early_adopter'],
    messages: [
      customer(
        0,
        'Since the update to 8.2 the app closes whenever I open my order history. Pixel 9, Android 17.',
      ),
      reply('Alex', 6, 'Hi Daniel, could you clear the cache once and tell us whether it still happens?'),
    ],
  },
  {
    age: 120,
    customer: 12,
    subject: 'Gift card not accepted',
    status: 'solved',
    brand: 'Acme',
    channel: 'web',
    assignee: 'Priya',
    priority: 'normal',
    type: 'incident',
    area: 'area_billing',
    messages: [
      customer(0, 'My gift card ACME-GIFT-50 is refused at the checkout.'),
      reply(
        'Priya',
        2,
        'Hi Grace, the card had not been activated at the shop. It works now, and there are 5 dollars extra on it.',
      ),
    ],
  },
  {
    age: 98,
    customer: 1,
    subject: 'Delivery window for the Oakland office',
    status: 'open',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Alex',
    priority: 'high',
    type: 'question',
    area: 'area_orders',
    order: 'AC-71377',
    tags: ['delivery', 'key_account'],
    messages: [
      customer(
        0,
        'Hi Alex,\n\nour building only has the loading dock free between 7 and 9 am. Can the carrier make that for order AC-71377?\n\nJane',
      ),
      reply('Alex', 4, 'Hi Jane,\n\nI have asked the carrier and will call you as soon as they confirm.'),
      note('Alex', 5, 'Carrier’s dispatch answers on weekdays only. Reference BAY-4471.'),
      customer(49, 'Any news? The dock has to be booked by Wednesday.'),
    ],
  },
  {
    age: 80,
    customer: 3,
    subject: 'Statement shows a payment we did not make',
    status: 'open',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Tom',
    group: 'Fraud prevention',
    priority: 'urgent',
    type: 'incident',
    area: 'area_billing',
    tags: ['fraud'],
    messages: [
      customer(0, 'There is a payment of £1,240 on our statement that neither Oliver nor I made.'),
      note(
        'Tom',
        1,
        'Card ending 4412 used from a new device. Account frozen, evidence collected. Do not share with other groups.',
      ),
    ],
  },
  {
    age: 75,
    customer: 6,
    subject: 'Warranty for a two-year-old lamp',
    status: 'pending',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Alex',
    priority: 'low',
    type: 'question',
    area: 'area_returns',
    tags: ['warranty'],
    messages: [
      customer(0, 'The switch of my lamp is loose. Is it still covered?'),
      reply(
        'Alex',
        14,
        'Hi Mia, lamps have three years of warranty. Could you send a photo of the label underneath?',
      ),
    ],
  },
  {
    age: 52,
    customer: 9,
    subject: 'Call back about contract renewal',
    status: 'open',
    brand: 'Initech',
    channel: 'voice',
    assignee: 'Alex',
    priority: 'normal',
    type: 'task',
    area: 'area_billing',
    tags: ['amazon_connect', 'renewal'],
    messages: [
      note(
        'Alex',
        0.1,
        'Wants the three-year offer in writing before the end of the month. Prefers his mobile number.',
      ),
    ],
    call: { queue: 'Initech Sales', to: '+13125550100', seconds: 218 },
  },
  {
    age: 47,
    customer: 2,
    subject: 'Please remove two former employees',
    status: 'solved',
    brand: 'Acme',
    channel: 'web',
    assignee: 'Sam',
    priority: 'normal',
    type: 'task',
    area: 'area_account',
    messages: [
      customer(0, 'R. Hale and T. Osei have left Northwind. Please remove their access.'),
      reply('Sam', 2, 'Both accounts are closed, and their open carts went to you.'),
    ],
  },
  {
    age: 40,
    customer: 8,
    subject: 'Invoice with wrong VAT number',
    status: 'open',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Priya',
    group: 'Billing',
    priority: 'normal',
    type: 'problem',
    area: 'area_billing',
    tags: ['invoice', 'nordics'],
    messages: [
      customer(
        0,
        'Hej, invoice 2026-1409 shows our old VAT number. Our accountant needs a corrected one this week.',
      ),
      reply('Priya', 5, 'Hej Astrid, I am having it reissued and will send it tomorrow morning.'),
    ],
  },
  {
    age: 31,
    customer: 7,
    subject: 'Demande de facture',
    status: 'pending',
    brand: 'Globex',
    channel: 'web',
    assignee: 'Priya',
    group: 'Billing',
    priority: 'low',
    type: 'question',
    area: 'area_billing',
    messages: [
      customer(0, 'Bonjour, pourriez-vous m’envoyer la facture de la commande GX-55980 ?'),
      reply('Priya', 3, 'Bonjour Hugo, à quel nom doit-elle être établie ?'),
    ],
  },
  {
    age: 26,
    customer: 12,
    subject: 'How do I change my delivery address?',
    status: 'open',
    brand: 'Acme',
    channel: 'web',
    assignee: 'Alex',
    priority: 'normal',
    type: 'question',
    area: 'area_orders',
    order: 'AC-71602',
    messages: [
      customer(0, 'I moved last week, and order AC-71602 still has my old address in Tacoma.'),
      note('Alex', 1, 'Parcel is not packed yet, address can still be changed in the warehouse system.'),
    ],
  },
  {
    age: 20,
    customer: 4,
    subject: 'Meeting room screen shows no picture',
    status: 'open',
    brand: 'Initech',
    channel: 'email',
    assignee: 'Priya',
    priority: 'high',
    type: 'incident',
    area: 'area_technical',
    messages: [
      customer(
        0,
        'The screen in our meeting room stays black since this morning, the power light is on. We have clients at four.',
      ),
      reply(
        'Priya',
        0.5,
        'Hi Oliver, please hold the input button for ten seconds. If that does not help, I will send a technician.',
      ),
    ],
  },
  {
    age: 9,
    customer: 11,
    subject: 'Feature request: dark mode',
    status: 'new',
    brand: 'Initech',
    channel: 'web',
    group: 'Support',
    priority: 'low',
    type: 'question',
    tags: ['feature_request'],
    messages: [customer(0, 'I read my orders in bed. Please, please add a dark mode.')],
  },
  {
    age: 6,
    customer: 10,
    subject: 'Reso: taglia sbagliata',
    status: 'new',
    brand: 'Globex',
    channel: 'email',
    group: 'Support',
    priority: 'normal',
    type: 'incident',
    area: 'area_returns',
    order: 'GX-57011',
    messages: [
      customer(
        0,
        'Buongiorno, ho ricevuto la taglia M invece della S (ordine GX-57011). Come posso fare il reso?',
      ),
    ],
  },
  {
    age: 3,
    customer: 1,
    subject: 'Two desks arrived with scratches',
    status: 'open',
    brand: 'Acme',
    channel: 'email',
    assignee: 'Alex',
    priority: 'high',
    type: 'incident',
    area: 'area_returns',
    order: 'AC-71377',
    tags: ['key_account'],
    messages: [
      customer(
        0,
        'Hi Alex,\n\nthe first pallet is here. Two of the desk tops have deep scratches (numbers 11 and 17). Photos are in our shared folder.',
      ),
      note(
        'Alex',
        1.2,
        'Photos checked: transport damage. Replacement tops reserved, waiting for Jane to name a delivery day.',
      ),
    ],
  },
  {
    age: 1,
    customer: 5,
    subject: 'Rückruf zur Wartung erbeten',
    status: 'new',
    brand: 'Globex',
    channel: 'email',
    group: 'Support',
    priority: 'normal',
    type: 'task',
    area: 'area_technical',
    messages: [
      customer(
        0,
        'Guten Morgen, können Sie uns bitte wegen des Wartungstermins im Januar zurückrufen? Am besten vor 15 Uhr.',
      ),
    ],
  },
];
