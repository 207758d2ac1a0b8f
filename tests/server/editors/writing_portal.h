// SPDX-License-Identifier: MIT
#pragma once
#include "store/article_drafts.h"
#include "tests/server/test_portal.h"

// A portal with a technician, an editor, a publisher and a published article.
namespace kb::test {

class WritingPortal : public TestPortal {
 protected:
  static constexpr const char* kTechnician = "ivan@f.example";
  static constexpr const char* kEditor = "lucia@f.example";
  static constexpr const char* kPublisher = "marta@f.example";

  WritingPortal() {
    put_staff(kTechnician, "Iván Soto", {.technician = true});
    put_staff(kEditor, "Lucía Ferrer", {.editor = true});
    put_staff(kPublisher, "Marta Vidal", {.editor = true, .publisher = true});
    put(a_contact("ana@x.example", "arcos"));
    put(an_area("correo", "Correo"));
    put(an_article("buzon", "El buzón está lleno", "Uno.\n\nDos.\n\nTres.\n"));
  }

  void put_staff(const std::string& email, const std::string& name, const store::Roles& roles) {
    store::Person person;
    person.email = email;
    person.name = name;
    person.roles = roles;
    put(person);
  }

  HtmlProbe page(const std::string& path) { return html_probe(get(path).body); }
  static std::string location(const server::Response& response) {
    return header(response, "Location");
  }
  // The address of a fresh draft, of an article or of nothing yet.
  std::string start(const std::string& article = {}) {
    return location(post("/edicion/borradores", {{"articulo", article}}, "/edicion/articulos"));
  }
  // What the page's form would send, with some fields typed anew.
  Form form_of(const std::string& draft, const Form& typed) {
    Form form;
    const auto filled = page(draft).form(draft).value_or(HtmlProbe::Form{});
    for (const char* hidden : {"pagina", "edicion", "articulo"})
      if (const auto field = filled.fields.find(hidden); field != filled.fields.end())
        form.emplace(hidden, field->second);
    form.insert(typed.begin(), typed.end());
    return form;
  }
  server::Response send(const std::string& draft, const Form& typed) {
    return post(draft, form_of(draft, typed), "/edicion/articulos");
  }
  server::Response publish(const std::string& draft, const std::string& title,
                           const std::string& text) {
    return send(
        draft,
        {{"titulo", title}, {"cuerpo", text}, {"motivo", "Más claro"}, {"accion", "publicar"}});
  }
  store::Article article(const std::string& id) {
    auto tx = store().read();
    return store::find_article(tx, id).value();
  }
  std::optional<store::ArticleDraft> draft_at(const std::string& path) {
    auto tx = store().read();
    return store::find_article_draft(tx, path.substr(path.rfind('/') + 1));
  }
};

}  // namespace kb::test
