-- Findings of slices of the history, beside that of the whole; which slices there are; and which of them pages asked for.
alter table query.finding add column slice text not null default '';
alter table query.finding add column offered text;
alter table query.finding add column withheld text;
alter table query.finding drop constraint finding_watermark_parked_events_rebuilt_at_settings_key;
create unique index finding_of_basis on query.finding (slice, settings, watermark desc, parked_events, rebuilt_at);
comment on column query.finding.slice is 'such as "team:search"; empty for the whole history';
comment on column query.finding.offered is 'of the whole: the slices that may be chosen, as JSON';
comment on column query.finding.withheld is 'of a slice: what may not be shown because the rest could be worked out from it, as JSON';

create table query.slice_wish (
    slice     text primary key,
    wished_at timestamptz not null
);
