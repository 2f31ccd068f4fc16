
'use strict';
{
  const finals = {'ך': 'כ', 'ם': 'מ', 'ן': 'נ', 'ף': 'פ', 'ץ': 'צ'};
  // Letters that NFKD leaves whole, though readers type them plain.
  const plain = {'ł': 'l', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ħ': 'h', 'ı': 'i', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th'};

  // Marks are accents or points in these scripts, and letters in others.
  const fold = text => text.toLowerCase().normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}|\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/ς/g, 'σ')
    .replace(/[ךםןףץ]/g, letter => finals[letter])
    .replace(/[łøđðħıßæœþ]/g, letter => plain[letter])
    .replace(/["'`´‘’‚‛“”„‟′″׳״ʻʼʽʾʿ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

  const query = document.getElementById('q');
  const country = document.getElementById('country');
  const rows = Array.from(document.getElementById('rows').rows, row =>
    ({row, text: fold(row.textContent), countries: row.dataset.countries.split(' ')}));

  const filter = () => {
    const words = fold(query.value).split(' ');
    let shown = 0;
    for (const {row, text, countries} of rows) {
      const fits = words.every(word => text.includes(word))
        && (country.value === '' || countries.includes(country.value));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    document.querySelectorAll('.shown').forEach(place => { place.textContent = shown; });
  };

  const readAddress = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    query.value = asked.get('q') ?? '';
    country.value = asked.get('country') ?? '';
    if (country.selectedIndex < 0) {
      country.value = '';
    }
    filter();
  };

  query.addEventListener('input', filter);
  country.addEventListener('change', filter);
  addEventListener('hashchange', readAddress);
  document.getElementById('controls').hidden = false;
  readAddress();
}
