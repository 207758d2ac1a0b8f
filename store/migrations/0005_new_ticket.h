// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// What the form of a new ticket asks besides its text, what each area wants to be told and who
// answers there, and the files that come with drafts and messages.
//
// askings.tab and .edition tell one open page of a draft from another; .not_secrets holds digests
// of what its writer said is no secret. An attachment belongs to a draft, or to a ticket and a
// message of it: message -1 is the opening text. Its bytes lie in a file named by `digest`.
namespace kb::store::steps {

inline constexpr auto kNewTicket = std::to_array<std::string_view>({
    "alter table areas add column include_es {text} NOT NULL DEFAULT ''",
    "alter table areas add column include_en {text} NOT NULL DEFAULT ''",
    "alter table areas add column who_es {text} NOT NULL DEFAULT ''",
    "alter table areas add column who_en {text} NOT NULL DEFAULT ''",

    "alter table askings add column type {text} NOT NULL DEFAULT 'incident'",
    "alter table askings add column priority {text} NOT NULL DEFAULT 'normal'",
    "alter table askings add column urgent_reason {text} NOT NULL DEFAULT ''",
    "alter table askings add column not_secrets {text} NOT NULL DEFAULT ''",
    "alter table askings add column tab {text} NOT NULL DEFAULT ''",
    "alter table askings add column edition {int} NOT NULL DEFAULT 0",

    "create table urgent_reasons (ticket {text} PRIMARY KEY REFERENCES tickets (id)"
    "  ON DELETE CASCADE, reason {text} NOT NULL){keyed}",

    "create table attachments (id {text} PRIMARY KEY,"
    "  asking {text} NOT NULL, ticket {text} NOT NULL, message {int} NOT NULL,"
    "  is_internal {int} NOT NULL, name {text} NOT NULL, media_type {text} NOT NULL,"
    "  size {int} NOT NULL, digest {text} NOT NULL, width {int} NOT NULL, height {int} NOT NULL,"
    "  person {text} NOT NULL, at {int} NOT NULL){strict}",
    "create index attachments_by_asking on attachments (asking)",
    "create index attachments_by_ticket on attachments (ticket, message)",
    "create index attachments_by_digest on attachments (digest)",
});

}  // namespace kb::store::steps
