// Finds tickets: a word reads one file, the beginning of a word a few.
'use strict';
const search = (() => {
  const MOST_SHARDS = 8;
  const {values, bytes, about, column, Reader, Bits} = data;
  const {isUnspaced} = words;

  // The last place whose text is not behind this one.
  function place(texts, text) {
    let low = 0;
    let high = texts.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (texts[middle] <= text) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function postings(reader, take) {
    const count = reader.number();
    if (count === 1) {
      const only = reader.number();
      if (take) take(Math.floor(only / 4), only & 3);
      return;
    }
    const head = reader.byte();
    const length = reader.number();
    if (take) steps(new Bits(reader.data, reader.at), count, head, take);
    reader.at += length;
  }
  function steps(bits, count, head, take) {
    const low = head & 31;
    let document = -1;
    for (let i = 0; i < count; i++) {
      let high = 0;
      while (bits.bit()) high++;
      document += 1 + high * 2 ** low + bits.bits(low);
      take(document, bits.bit() ? bits.bits(2) : head >> 5);
    }
  }
  function scan(data, word, take) {
    const reader = new Reader(data);
    let term = '';
    while (reader.more) {
      term = term.slice(0, reader.number()) + reader.text();
      const wanted = word.open ? term.startsWith(word.term) : term === word.term;
      postings(reader, wanted && take);
    }
  }

  // The tickets of a word: of each one more than the weight of the word in it, or 0.
  async function ticketsOf(word, tickets) {
    const firsts = await values('words');
    const from = Math.max(0, place(firsts, word.term));
    let to = word.open ? Math.max(from, place(firsts, word.term + '\uffff')) : from;
    word.common = word.open && (word.term.length < 2 && !isUnspaced(word.term) || to - from >= MOST_SHARDS);
    if (word.common) {
      word.open = false;
      to = from;
    }
    const weights = new Uint8Array(tickets);
    if (!firsts.length) return weights;
    const shards = await Promise.all(Array.from({length: to - from + 1}, (_, i) => bytes('words-' + (from + i), data => data)));
    shards.forEach(shard => scan(shard, word, (document, weight) => {
      weights[document] = Math.max(weights[document], weight + 1);
    }));
    return weights;
  }

  // How much a word says of a ticket: the rarer it is and the more often it is there, and most in the row (BM25).
  const OFTEN = [0, 1, 2.5, 6, 3];
  const IN_ROW = 4;
  async function find(query, allowed) {
    const wanted = words.of(query);
    const {tickets} = await about();
    const lengths = await column('length');
    const all = await Promise.all(wanted.map(word => ticketsOf(word, tickets)));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / tickets || 1;
    const scores = new Float64Array(tickets);
    all.forEach((weights, i) => {
      const having = weights.reduce((sum, weight) => sum + (weight > 0), 0);
      const rare = Math.log(1 + (tickets - having + .5) / (having + .5));
      for (let d = 0; d < tickets; d++) {
        if (!weights[d] || (i && !scores[d]) || (allowed && !allowed[d])) {
          scores[d] = 0;
          continue;
        }
        const often = OFTEN[weights[d]];
        const score = rare * 2.2 * often / (often + .6 + .6 * lengths[d] / mean);
        scores[d] += 1e-4 + (weights[d] === IN_ROW ? 2.5 * score : score);
      }
    });
    return {documents: ranked(scores), words: wanted};
  }
  // The best first, of equal ones the newer: sorted as numbers, which is far faster than by a comparison.
  function ranked(scores) {
    const keys = new Float64Array(scores.reduce((sum, score) => sum + (score > 0), 0));
    let next = 0;
    scores.forEach((score, document) => {
      if (score > 0) keys[next++] = Math.round(score * 1e4) * scores.length + document;
    });
    return keys.sort().reverse().map(key => key % scores.length);
  }

  // Text is coded by parts; a single space between two words is not told.
  const vocabulary = i => data.load('vocabulary-' + i, 'utf-8', ([lengths, text]) => {
    const parts = text.split('\u0001');
    return {lengths, parts, isWord: parts.map(isWordPart)};
  });
  const isWordPart = part => /^[\p{L}\p{Nd}]/u.test(part.charAt(0)) && !isUnspaced(part);
  const END = '\u0002';
  const SPELLED = '\u0003';
  function symbol(bits, lengths) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < lengths.length; length++) {
      code = code << 1 | bits.bit();
      first <<= 1;
      if (code - first < lengths[length]) return index + code - first;
      index += lengths[length];
      first += lengths[length];
    }
    throw new Error('no such code');
  }
  function decode(bits, {lengths, parts, isWord}) {
    let text = '';
    let behindWord = false;
    for (;;) {
      const found = symbol(bits, lengths);
      if (parts[found] === END) return text;
      const spelled = parts[found] === SPELLED;
      const part = spelled ? bits.text() : parts[found];
      const word = spelled ? isWordPart(part) : isWord[found];
      text += (behindWord && word ? ' ' : '') + part;
      behindWord = word;
    }
  }
  async function passages(document) {
    const {texts, vocabularies} = await about();
    const chunk = place(texts, document);
    const [chunked, known] = await Promise.all([bytes('text-' + chunk, all => all), vocabulary(place(vocabularies, document))]);
    const reader = new Reader(chunked);
    for (let skipped = texts[chunk]; skipped < document; skipped++) {
      const length = reader.number();
      reader.at += length;
    }
    reader.number();
    const bits = new Bits(chunked, reader.at);
    return Array.from({length: bits.number()}, () => {
      const letter = bits.bits(8);
      const anchor = letter ? String.fromCharCode(letter) + '-' + bits.number() : bits.text();
      return {anchor, author: decode(bits, known), text: decode(bits, known)};
    });
  }

  // The piece of a ticket that has the most of the words, with these marked.
  const WIDE = 220;
  const BEFORE = 50;
  async function snippet(document, wanted) {
    let best = {many: -1};
    const seen = wanted.filter(word => !word.unseen).length;
    for (const passage of await passages(document)) {
      const found = words.marks(passage.text, wanted);
      const piece = densest(found);
      if (piece.many > best.many) best = {...passage, ...piece, found};
      if (best.many === seen) break;
    }
    return best.many < 0 ? null : around(best);
  }
  function densest(found) {
    let best = {many: 0, at: 0};
    let end = 0;
    for (let i = 0; i < found.length; i++) {
      while (end < found.length && found[end][1] - found[i][0] < WIDE - BEFORE) end++;
      const many = new Set(found.slice(i, Math.min(end, i + 100)).map(([, , word]) => word)).size;
      if (many > best.many) best = {many, at: found[i][0]};
    }
    return best;
  }
  function around({anchor, author, text, at, found}) {
    let from = Math.max(0, at - BEFORE);
    if (from > 0) from = Math.min(at, from + Math.max(0, text.slice(from, at).search(/\s/) + 1));
    const room = text.slice(from, from + WIDE);
    const end = from + WIDE < text.length ? Math.max(room.lastIndexOf(' '), WIDE / 2) : room.length;
    const within = found.filter(([start, stop]) => start >= from && stop <= from + end);
    return {anchor, author, pieces: words.pieces(text, from, from + end, within), starts: from > 0, ends: from + end < text.length};
  }

  return {find, snippet};
})();
