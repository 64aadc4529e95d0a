// The script one would write instead: a page for each ticket, and a list of them.
// node render.mjs TICKETS.jsonl FOLDER
import { createReadStream, mkdirSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { marked } from "marked";
import sanitizeHtml from "sanitize-html";

const [source, folder] = process.argv.slice(2);
const months = new Set();
const list = [];

marked.use({ gfm: true, breaks: true });

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const entry = (post, client, kind) => `
<article class="${kind}">
<h2>${escape(post.staff || client.name)} <time>${post.date}</time></h2>
${sanitizeHtml(marked.parse(post.message.text))}
</article>`;

const page = ({ about, handling, replies, notes }) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(about.subject)}</title>
</head>
<body>
<h1>${escape(about.subject)}</h1>
<dl>
<dt>Ticket</dt><dd>${escape(about.number)}</dd>
<dt>Opened</dt><dd>${replies[0].date}</dd>
<dt>Client</dt><dd>${escape(about.client.name)} ${escape(about.client.email)}</dd>
<dt>Department</dt><dd>${escape(handling.department.name)}</dd>
<dt>Status</dt><dd>${escape(handling.status)}</dd>
<dt>Priority</dt><dd>${escape(handling.priority)}</dd>
</dl>
${replies.map((post) => entry(post, about.client, "reply")).join("")}
${notes.map((post) => entry(post, about.client, "note")).join("")}
</body>
</html>
`;

for await (const line of createInterface({ input: createReadStream(source), crlfDelay: Infinity })) {
  const ticket = JSON.parse(line);
  const month = ticket.replies[0].date.slice(0, 7);
  if (!months.has(month)) {
    mkdirSync(`${folder}/${month}`, { recursive: true });
    months.add(month);
  }
  const file = `${month}/${ticket.about.id}.html`;
  writeFileSync(`${folder}/${file}`, page(ticket));
  list.push(`<li><a href="${file}">${escape(ticket.about.subject)}</a></li>`);
}
writeFileSync(`${folder}/index.html`, `<!DOCTYPE html>\n<meta charset="utf-8">\n<title>Tickets</title>\n<ul>\n${list.join("\n")}\n</ul>\n`);
