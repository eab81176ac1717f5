// Makes tests/cases/time/bank-holidays-england.txt: the weekdays that are public holidays in England, 2008 to 2027, one a line, as the
// npm package date-holidays (3.37.0) has them. Run in a folder where the package is installed:
//
//   npm install date-holidays@3.37.0
//   node bank-holidays.mjs > bank-holidays-england.txt
import Holidays from 'date-holidays';

const england = new Holidays('GB', 'ENG', { types: ['public'] });
const days = new Set();
for (let year = 2008; year <= 2027; year++) {
  for (const { date } of england.getHolidays(year)) {
    const day = date.slice(0, 10);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) {
      days.add(day);
    }
  }
}

console.log([...days].sort().join('\n'));
