-- Published versions never change; a retired one only says since when.
create table query.rubric_version (
    position            bigint not null,
    rubric              text not null,
    version             integer not null,
    title               text not null,
    role_family         text not null,
    level               text not null,
    scale_min           double precision not null,
    scale_max           double precision not null,
    whole_points        boolean not null,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_at       timestamptz,
    primary key (position)
);
create index rubric_version_by_id on query.rubric_version (rubric, version);

create table query.competency (
    position   bigint not null,
    competency text not null,
    name       text not null,
    primary key (position, competency)
);
