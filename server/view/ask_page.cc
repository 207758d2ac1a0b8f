// SPDX-License-Identifier: MIT
#include "server/view/ask_page.h"

#include <algorithm>
#include <array>

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

struct Point {
  std::string_view what_key, why_key;
};

struct AreaPoint {
  std::string_view area;
  Point point;
};

// What only one topic needs to know. A topic without a line here is asked the general points.
constexpr std::array kAreaPoints{
    AreaPoint{"correo", {"ask.area.correo", "ask.area.correo.why"}},
    AreaPoint{"hosting", {"ask.area.hosting", "ask.area.hosting.why"}},
    AreaPoint{"web", {"ask.area.web", "ask.area.web.why"}},
    AreaPoint{"dominios", {"ask.area.dominios", "ask.area.dominios.why"}},
    AreaPoint{"seo", {"ask.area.seo", "ask.area.seo.why"}},
    AreaPoint{"sem", {"ask.area.sem", "ask.area.sem.why"}},
    AreaPoint{"facturacion", {"ask.area.facturacion", "ask.area.facturacion.why"}},
};
constexpr std::string_view kHosting = "hosting";

std::vector<Point> points_for(std::string_view area) {
  std::vector<Point> points{{"ask.what", "ask.what.why"}};
  const auto* own = std::ranges::find(kAreaPoints, area, &AreaPoint::area);
  if (own != kAreaPoints.end()) points.push_back(own->point);
  points.push_back({"ask.since", "ask.since.why"});
  points.push_back({"ask.error", "ask.error.why"});
  points.push_back({"ask.tried", "ask.tried.why"});
  return points;
}

std::string area_name(const AskPage& page) {
  const auto found = std::ranges::find(page.areas, page.area_id, &AreaItem::id);
  return found == page.areas.end() ? "" : found->name;
}

std::string mail_subject(const Catalogue& words, const AskPage& page) {
  const bool hosting = page.area_id == kHosting;
  std::string subject = words.text(hosting ? "ask.mail.subject_hosting" : "ask.mail.subject");
  if (const auto name = area_name(page); !hosting && !name.empty()) subject += " · " + name;
  return page.searched.empty() ? subject : subject + ": " + page.searched;
}

void put_points(Data& data, const Catalogue& words, const std::string& area) {
  put_list(data, "points", points_for(area), [&](const Point& point) {
    Data row;
    put(row, "what", words.text(point.what_key));
    put(row, "why", words.text(point.why_key));
    return row;
  });
}

void put_area_links(Data& data, const AskPage& page) {
  put_list(data, "areas", page.areas, [&](const AreaItem& area) {
    Data row;
    put(row, "href", ask_path(page.searched, area.id));
    put(row, "name", area.name);
    put(row, "current", area.id == page.area_id);
    return row;
  });
}

void put_guide(Data& data, const AskPage& page) {
  put(data, "guide_href", page.guide ? article_path(page.guide->id) : "");
  put(data, "guide_title", page.guide ? page.guide->title : "");
  put(data, "guide_lang", page.guide ? page.guide->lang : "");
}

}  // namespace

std::string render_ask(const Renderer& renderer, const Frame& frame, const AskPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string name = area_name(page);
  Data data;
  put(data, "is_signed_in", page.is_signed_in);
  put(data, "searched", !page.searched.empty());
  put(data, "searched_html",
      words.html("ask.searched", {{"query", element("strong", escape(page.searched))}}));
  put(data, "include_title",
      name.empty() ? words.text("ask.include") : words.text("ask.include_area", {{"area", name}}));
  put_points(data, words, page.area_id);
  put_area_links(data, page);
  put_guide(data, page);
  put(data, "mail_href",
      mail_link(frame.support_email, mail_subject(words, page), words.text("ask.mail.body")));
  put(data, "hours_line", words.text("ask.hours", {{"hours", frame.hours}}));
  return render_page(renderer, frame, "clients/ask", {words.text("ask.title"), NavItem::Ask, false},
                     std::move(data));
}

}  // namespace kb::server::view
