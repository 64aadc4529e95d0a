// Loads the data of the folder search; the package of that name writes it, and tells its form.
// A page opened from a disk can load nothing but scripts: each file calls ticketfolio(name, data).
// Files are loaded when they are needed, and kept.
'use strict';
const data = (() => {
  const files = new Map();
  const waiting = new Map();
  window.ticketfolio = (name, data) => waiting.get(name)?.(data);

  function load(name, charset, read) {
    if (!files.has(name)) {
      const file = script(name, charset).then(read);
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    return files.get(name);
  }
  function script(name, charset) {
    return new Promise((resolve, reject) => {
      const element = document.createElement('script');
      const end = () => {
        waiting.delete(name);
        element.remove();
        reject(new Error(name));
      };
      waiting.set(name, resolve);
      element.addEventListener('load', end);
      element.addEventListener('error', end);
      element.charset = charset;
      element.src = 'search/' + name + '.js';
      document.head.append(element);
    });
  }
  const values = name => load(name, 'utf-8', data => data);
  const about = () => values('about');

  // Bytes come as characters whose low eight bits they are.
  const bytes = (name, read) => load(name, 'x-user-defined', data => {
    const out = new Uint8Array(data.length);
    for (let i = 0; i < out.length; i++) out[i] = data.charCodeAt(i);
    return read(out);
  });
  const utf8 = new TextDecoder();

  class Reader {
    constructor(data, at) {
      this.data = data;
      this.at = at || 0;
    }
    get more() {
      return this.at < this.data.length;
    }
    byte() {
      return this.data[this.at++];
    }
    // Beyond 31 bits shifts no longer add up.
    number() {
      let value = 0;
      for (let unit = 1; ; unit *= 128) {
        const byte = this.byte();
        value += (byte & 127) * unit;
        if (byte < 128) return value;
      }
    }
    text() {
      const length = this.number();
      this.at += length;
      return utf8.decode(this.data.subarray(this.at - length, this.at));
    }
  }

  // The highest bit of a byte comes first.
  class Bits {
    constructor(data, at) {
      this.data = data;
      this.at = at * 8;
    }
    bit() {
      const bit = this.data[this.at >> 3] >> (7 - (this.at & 7)) & 1;
      this.at++;
      return bit;
    }
    bits(count) {
      let value = 0;
      for (let i = 0; i < count; i++) value = value << 1 | this.bit();
      return value;
    }
    number() {
      let value = 0;
      for (let unit = 1; ; unit *= 128) {
        const byte = this.bits(8);
        value += (byte & 127) * unit;
        if (byte < 128) return value;
      }
    }
    text() {
      return utf8.decode(Uint8Array.from({length: this.number()}, () => this.bits(8)));
    }
  }

  const columns = new Map();
  function column(name) {
    if (!columns.has(name)) {
      const numbers = readColumn(name);
      columns.set(name, numbers);
      numbers.catch(() => columns.delete(name));
    }
    return columns.get(name);
  }
  async function readColumn(name) {
    const {tickets, part} = await about();
    const numbers = new Uint32Array(tickets);
    await Promise.all(Array.from({length: Math.ceil(tickets / part)}, (_, i) => bytes('column-' + name + '-' + i, data => {
      const reader = new Reader(data);
      for (let d = i * part; reader.more; d++) numbers[d] = reader.number();
    })));
    return numbers;
  }
  async function clients() {
    const {clients: count} = await about();
    const parts = await Promise.all(Array.from({length: count}, (_, i) => values('clients-' + i)));
    return parts.flat();
  }

  async function row(document) {
    const {rows} = await about();
    const part = await values('rows-' + Math.floor(document / rows));
    return part[document % rows];
  }

  return {values, bytes, about, column, clients, row, load, Reader, Bits};
})();
