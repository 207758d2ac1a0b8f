// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "text/private_parts.h"

// What stands beside a name that is an ordinary word as well; for private_name_signs.cc.
// Threads: any.
namespace kb::text::secrets {

// "Domingo" and "Reyes" as days: "el 5 de abril", "de lunes a domingo", "el puente de Reyes".
bool is_day(const Letters& text, const Span& name, const std::string& word);

// "… está de baja", "… here from the office": what is said of no page and no bridge.
bool goes_on_as_of_person(const Letters& text, const Span& name);

// "el salvador me ha dicho".
bool is_who_said(const Letters& text, const Span& name);

// "en León", "la tienda de León", "C/ del Mar"; a name that is no town as well stands behind no
// "en" either.
bool is_town(const Letters& text, const Span& name, const std::string& word);

// "Marina 10:32", above what she wrote.
bool stands_before_time(const Letters& text, const Span& name);

// "Regards", and on the next line the name.
bool stands_under_closing(const Letters& text, const Span& name);

// "Domingo <domingo@x.example>".
bool stands_before_address(const Letters& text, const Span& name);

}  // namespace kb::text::secrets
