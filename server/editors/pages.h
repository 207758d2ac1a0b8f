// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What editors do, one function each; routes.cc says at which address.
//
// Throws:  Error IndexUnavailable, IndexStale, StoreUnavailable. Threads: any.
namespace kb::server {

// What would help most, each line with its evidence and a remedy.
Response show_work(const Request& request, const Visitor& visitor, Services& services);
Response change_work(const Request& request, const Visitor& visitor, Services& services);
Response show_explanation(const Request& request, const Visitor& visitor, Services& services);
Response show_votes(const Request& request, const Visitor& visitor, Services& services);
Response show_duplicates(const Request& request, const Visitor& visitor, Services& services);
Response change_duplicates(const Request& request, const Visitor& visitor, Services& services);
// What is covered in a draft that was begun from a ticket; putting it back.
Response show_covered(const Request& request, const Visitor& visitor, Services& services);
Response change_covered(const Request& request, const Visitor& visitor, Services& services);
// Solved tickets that no article answers; an article begun from some that ask the same.
Response show_gaps(const Request& request, const Visitor& visitor, Services& services);
Response write_gap(const Request& request, const Visitor& visitor, Services& services);
// An image for an article that is being written.
Response take_article_image(const Request& request, const Visitor& visitor, Services& services);
// How an article will look and what could be better in it; nothing is kept.
Response preview_article(const Request& request, const Visitor& visitor, Services& services);
// Searches, suggestions and what they were worth; and what each article did.
Response show_figures(const Request& request, const Visitor& visitor, Services& services);
Response show_article_figures(const Request& request, const Visitor& visitor, Services& services);

// Synonyms: those in use, proposed and gone.
Response show_synonyms(const Request& request, const Visitor& visitor, Services& services);
Response change_synonyms(const Request& request, const Visitor& visitor, Services& services);

// Tags of articles.
Response show_tags(const Request& request, const Visitor& visitor, Services& services);
Response change_tags(const Request& request, const Visitor& visitor, Services& services);

// Queries that must find an article, answers that the team chose, and what became of searches.
Response show_guards(const Request& request, const Visitor& visitor, Services& services);
Response change_guards(const Request& request, const Visitor& visitor, Services& services);
Response show_promoted(const Request& request, const Visitor& visitor, Services& services);
Response change_promoted(const Request& request, const Visitor& visitor, Services& services);
Response show_paths(const Request& request, const Visitor& visitor, Services& services);
Response show_path(const Request& request, const Visitor& visitor, Services& services);
Response mend_path(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
