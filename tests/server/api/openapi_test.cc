// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "tests/server/test_portal.h"

// openapi.json says what the API answers; here real answers are held against it.
namespace kb {
namespace {

using Json = nlohmann::json;

// The part of JSON Schema that our description uses.
class SchemaCheck {
 public:
  explicit SchemaCheck(const Json& document) : document_(document) {}

  // A line for the first thing that does not fit, empty when all does.
  std::string misfit(const Json& schema, const Json& value, const std::string& at) const {
    if (schema.contains("$ref")) return misfit(referred(schema["$ref"]), value, at);
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
      return at + ": not one of the values";
    if (schema.contains("type") && !is_of_type(schema["type"], value)) return at + ": wrong type";
    if (value.is_object() && schema.contains("properties")) return object_misfit(schema, value, at);
    if (value.is_array() && schema.contains("items"))
      for (const auto& item : value)
        if (auto line = misfit(schema["items"], item, at + "[]"); !line.empty()) return line;
    return "";
  }

  const Json& referred(std::string reference) const {
    return document_.at(Json::json_pointer(reference.substr(1)));
  }

 private:
  static bool is_of_type(const Json& type, const Json& value) {
    if (type.is_array())
      return std::ranges::any_of(type, [&](const Json& one) { return is_of_type(one, value); });
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == value.type_name();
  }

  std::string object_misfit(const Json& schema, const Json& value, const std::string& at) const {
    for (const auto& name : schema.value("required", Json::array()))
      if (!value.contains(name)) return at + ": lacks " + name.get<std::string>();
    for (const auto& [name, item] : value.items()) {
      const std::string below = at + "." + name;
      if (!schema["properties"].contains(name)) return below + ": not described";
      if (auto line = misfit(schema["properties"][name], item, below); !line.empty()) return line;
    }
    return "";
  }

  const Json& document_;
};

class OpenApi : public test::TestPortal {
 protected:
  std::string misfit(const std::string& name, const std::string& target) {
    return misfit_of(name, get(target).body);
  }
  std::string misfit_of(const std::string& name, const std::string& answer) {
    const Json document = Json::parse(get("/api/v1/openapi.json").body);
    const SchemaCheck check(document);
    return check.misfit(document["components"]["schemas"][name], Json::parse(answer), name);
  }
};

TEST_F(OpenApi, DescribesTheRealAnswers) {
  store::Article article;
  article.id = "correo";
  article.title = "No recibo correos";
  article.body = "El buzón está lleno.";
  put(article);
  const std::pair<const char*, const char*> answers[] = {
      {"SearchAnswer", "/api/v1/search?q=buzon"},
      {"SearchAnswer", "/api/v1/search?q=bucon"},
      {"SearchAnswer", "/api/v1/search?q="},
      {"CompleteAnswer", "/api/v1/complete?q=corr"},
      {"Problem", "/api/v1/search?q=x&size=0"},
      {"Problem", "/api/v1/nothing"},
      {"ReadyAnswer", "/readyz"}};
  EXPECT_EQ(misfit_of("SuggestAnswer",
                      post_json("/api/v1/suggest", R"({"subject": "buzon lleno"})").body),
            "");
  EXPECT_EQ(misfit_of("Problem", post_json("/api/v1/suggest", "[]").body), "");
  EXPECT_EQ(misfit_of("Problem", post_json("/api/v1/similar", "{}").body), "");
  for (const auto& [name, target] : answers) EXPECT_EQ(misfit(name, target), "") << target;
}

TEST_F(OpenApi, DescribesSimilarTickets) {
  put(test::a_technician("marta@f.example"));
  put(test::an_article("correo", "No recibo correos"));
  store::Ticket ticket;
  ticket.id = "T-1";
  ticket.subject = "No recibo correos";
  ticket.status = store::TicketStatus::Resolved;
  ticket.links = {{"correo", true}};
  put(ticket);
  be("marta@f.example");
  const auto answer = post_json("/api/v1/similar", R"({"subject": "No recibo correos"})").body;
  EXPECT_EQ(Json::parse(answer)["tickets"].size(), 1);
  EXPECT_EQ(misfit_of("SimilarAnswer", answer), "");
}

}  // namespace
}  // namespace kb
