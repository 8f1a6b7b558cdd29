import { type CalendarDay, weekday } from '../../../domain/time/instant.ts';

/** Patterns for the names and numbers that English dates are made of; each is one group, to be read without regard to case. */
export const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const ordinal = '\\d{1,2}(?:st|nd|rd|th)?';
export const weekdayPattern = '(?:mon|tues?|weds?|wednes|thur?s?|fri|sat|satur|sun)(?:day)?';

/** The first three letters of each, January first. */
export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The first three letters of each, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1 to 12 by the name's first three letters; 0 where it is no month. */
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** 1, Monday, to 7 by the name's first three letters; 0 where it is no weekday. */
export const weekdayNumber = (name: string): number => weekdays.indexOf(name.slice(0, 3).toLowerCase()) + 1;

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Days from `day` on to the first one with this weekday; 0 where it is one itself. */
export const daysUntil = (day: CalendarDay, wanted: number): number => (wanted - weekday(day) + 7) % 7;
