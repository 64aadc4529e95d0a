// Takes what is looked for, and texts that were found, apart into words as the program does.
'use strict';
const words = (() => {
  const MOST_WORDS = 20;
  const RUN = /[\p{L}\p{Nd}\p{M}]+(?:[-._@][\p{L}\p{Nd}\p{M}]+){0,15}/gu;
  const JOINT = /[-._@]/;
  const ACCENT = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\ufe00-\ufe0f]/g;
  const UNSPACED = '\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff';
  const isUnspaced = RegExp.prototype.test.bind(new RegExp('^[' + UNSPACED + ']'));
  const SEGMENT = new RegExp('[' + UNSPACED + ']+|[^' + UNSPACED + ']+', 'g');
  const ALIKE = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ς: 'σ'};
  const folded = new Map();
  function foldOne(c) {
    if (isUnspaced(c)) return c;
    if (!folded.has(c)) {
      const plain = c.normalize('NFKD').toLowerCase().replace(ACCENT, '');
      folded.set(c, plain.replace(/[ßæœøđðþłħıς]/g, letter => ALIKE[letter]));
    }
    return folded.get(c);
  }
  const fold = text => /[^\0-\x7f]/.test(text) ? Array.from(text, foldOne).join('') : text.toLowerCase();
  const cut = (text, longest) => text.slice(0, longest);

  function isOneTerm(run, parts) {
    const numbers = parts.filter(part => /^[0-9]+$/.test(part)).length;
    return parts.length > 1 && (run.includes('@') || numbers > 2 || (numbers > 0 && numbers < parts.length));
  }
  function pairs(segment) {
    if (segment.length === 1) return [{term: segment, open: true}];
    return Array.from({length: segment.length - 1}, (_, i) => ({term: segment.substr(i, 2)}));
  }
  function wordsOf(part, last) {
    const segments = part.match(SEGMENT) || [];
    return segments.flatMap((segment, i) => isUnspaced(segment)
      ? pairs(segment)
      : [{term: cut(segment, 64), open: last && i === segments.length - 1}]);
  }

  // What is looked for; of an open word its beginning is enough. The parts of a joined word are not seen for themselves.
  function of(query) {
    const runs = query.match(RUN) || [];
    const all = runs.flatMap((run, i) => {
      const last = i === runs.length - 1;
      const text = fold(run);
      const parts = text.split(JOINT);
      const some = parts.flatMap((part, k) => wordsOf(part, last && k === parts.length - 1));
      if (!isOneTerm(text, parts)) return some;
      some.forEach(word => { word.unseen = true; });
      return some.concat({term: cut(text, 24), open: last, joined: true});
    });
    return all.filter((word, i) => all.findIndex(other => other.term === word.term && other.open === word.open) === i).slice(0, MOST_WORDS);
  }

  // Where a text has the words: [from, to, number of the word].
  function marks(text, wanted) {
    const found = [];
    for (const run of text.matchAll(RUN)) {
      const whole = wanted.some(word => word.joined) && fold(run[0]);
      wanted.forEach((word, i) => {
        if (word.joined && whole.startsWith(word.term)) found.push([run.index, run.index + run[0].length, i]);
      });
      for (const part of run[0].matchAll(/[^-._@]+/g)) inPart(part[0], run.index + part.index, wanted, found);
    }
    return found.sort(([a], [b]) => a - b);
  }
  function inPart(part, from, wanted, found) {
    const text = fold(part);
    wanted.forEach((word, i) => {
      if (word.unseen || word.joined) return;
      if (isUnspaced(word.term)) {
        for (let at = text.indexOf(word.term); at >= 0; at = text.indexOf(word.term, at + 1)) {
          found.push([from + at, from + at + word.term.length, i]);
        }
      } else if (text.match(SEGMENT)?.some(one => word.open ? one.startsWith(word.term) : cut(one, 64) === word.term)) {
        found.push([from, from + part.length, i]);
      }
    });
  }

  // A part of a text in pieces, those that are among what was found marked, and as one where they overlap.
  function pieces(text, from, to, found) {
    const spans = [];
    found.forEach(([start, stop]) => {
      const last = spans[spans.length - 1];
      if (last && start <= last.stop) last.stop = Math.max(last.stop, stop);
      else spans.push({start, stop});
    });
    const starts = [from, ...spans.map(span => span.stop)];
    const all = spans.flatMap(({start, stop}, i) => [{text: text.slice(starts[i], start)}, {text: text.slice(start, stop), marked: true}]);
    return all.concat({text: text.slice(starts[spans.length], to)});
  }
  const marked = (text, wanted) => pieces(text, 0, text.length, marks(text, wanted));

  return {of, fold, isUnspaced, marks, pieces, marked};
})();
