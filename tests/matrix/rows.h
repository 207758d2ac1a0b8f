// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "server/http/message.h"

// Every route, who asks, and what they get. A route without a row fails the test, and so does a row
// without a route. A route may have several rows, for different things at its address.
//
// One line each: method, the route's pattern, an address (with $names of prepared things, see
// prepared.cc), what is sent (a form, or JSON when it begins with a brace; "" for GET), and the
// cells: one letter per column of visitors.h, blanks wherever they help.
//
//            nobody
//            | contact of the account: none ask see_all see_sealed order see_time manage
//            | |       contact of another account, the same
//            | |       |       technician editor publisher administrator
//            | |       |       |    withdrawn, session closed
//   cells   "> xxxxxx. ------- xxxx >>"
//
//   .  200     +  204     r  303 elsewhere     >  303 to sign in
//   ?  400     u  401     x  403     -  404     m  405     c  409     g  410     !  422     *  429
//
// Forms are sent with the right token, so 403 says that the visitor may not. Each cell of a POST
// row begins with everything as it was prepared.
namespace kb::test {

struct Row {
  server::Method method;
  std::string_view pattern, target, sent, cells;
};

using enum server::Method;

inline constexpr Row kRows[] = {
    // Reading.
    {Get, "/", "/", "", ". ....... ....... .... .."},
    {Get, "/buscar", "/buscar?q=uno", "", ". ....... ....... .... .."},
    {Get, "/articulos/{id}", "/articulos/publico", "", ". ....... ....... .... .."},
    {Get, "/articulos/{id}", "/articulos/de-clientes", "", "- ....... ....... .... --"},
    {Get, "/articulos/{id}", "/articulos/interno", "", "- ------- ------- .... --"},
    {Get, "/articulos/{id}", "/articulos/borrador", "", "- ------- ------- .... --"},
    {Post, "/articulos/{id}/valoracion", "/articulos/publico/valoracion", "voto=si",
     "r rrrrrrr rrrrrrr rrrr rr"},
    {Post, "/articulos/{id}/valoracion", "/articulos/interno/valoracion", "voto=si",
     "- ------- ------- rrrr --"},
    {Get, "/temas/{id}", "/temas/correo", "", ". ....... ....... .... .."},
    {Get, "/como-trabajamos", "/como-trabajamos", "", ". ....... ....... .... .."},
    {Get, "/widget.js", "/widget.js", "", ". ....... ....... .... .."},
    {Get, "/assets/{file}", "/assets/$asset", "", ". ....... ....... .... .."},

    // Asking for help.
    {Get, "/pedir-ayuda", "/pedir-ayuda", "", ". ....... ....... .... .."},
    {Post, "/pedir-ayuda", "/pedir-ayuda", "tema=correo&asunto=Uno&detalle=Dos&enviar=1",
     "> xrxxxxx xrxxxxx xxxx >>"},
    {Post, "/pedir-ayuda/sugerencias", "/pedir-ayuda/sugerencias", "tema=correo&asunto=Uno",
     "> x.xxxxx x.xxxxx xxxx >>"},
    {Get, "/pedir-ayuda/resuelta", "/pedir-ayuda/resuelta", "", "> rrrrrrr rrrrrrr rrrr >>"},

    // A ticket of somebody else in the account, and one's own. Who may read it but not close it is
    // sent back to it.
    {Get, "/consultas/{id}", "/consultas/T-1", "", "> --.---- ------- rrrr >>"},
    {Get, "/consultas/{id}", "/consultas/T-2", "", "> -..---- ------- rrrr >>"},
    {Post, "/consultas/{id}/cerrar", "/consultas/T-1/cerrar", "", "> --r---- ------- rrrr >>"},
    {Post, "/consultas/{id}/cerrar", "/consultas/T-2/cerrar", "", "> -rr---- ------- rrrr >>"},

    // The new ticket's parts.
    {Post, "/pedir-ayuda/vista-previa", "/pedir-ayuda/vista-previa", "detalle=Hola",
     "> x.xxxxx x.xxxxx xxxx >>"},
    {Post, "/pedir-ayuda/adjuntos", "/pedir-ayuda/adjuntos", "asunto=Uno",
     "> x.xxxxx x.xxxxx xxxx >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-T-1", "", "> --.---- ------- .... >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-T-2", "", "> -..---- ------- .... >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-nota", "", "> ------- ------- .... >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-borrador", "", "> -.----- ------- ---- >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/nada", "", "> ------- ------- ---- >>"},

    // Tickets of the account, and their thread.
    {Get, "/consultas", "/consultas", "", "> ....... ....... xxxx >>"},
    {Get, "/cuenta/datos", "/cuenta/datos?formato=json", "", "> ....... ....... xxxx >>"},
    {Post, "/consultas/{id}/responder", "/consultas/T-1/responder", "texto=Hola",
     "> x-xxxxx x-xxxxx xxxx >>"},
    {Post, "/consultas/{id}/responder", "/consultas/T-2/responder", "texto=Hola",
     "> x?xxxxx x-xxxxx xxxx >>"},
    {Post, "/consultas/{id}/borrador", "/consultas/T-2/borrador", "texto=Hola",
     "c xcxxxxx x-xxxxx xxxx cc"},
    {Post, "/consultas/{id}/adjuntos", "/consultas/T-2/adjuntos", "clave=nada",
     "> xcxxxxx x-xxxxx xxxx >>"},
    {Post, "/consultas/{id}/adjuntos", "/consultas/T-2/adjuntos", "clave=$reply",
     "> x.xxxxx x-xxxxx xxxx >>"},
    {Post, "/consultas/{id}/confirmar", "/consultas/T-2/confirmar", "",
     "> xrxxxxx x-xxxxx xxxx >>"},
    {Post, "/consultas/{id}/otra", "/consultas/T-2/otra", "", "> xrxxxxx x-xxxxx xxxx >>"},

    // The desk.
    {Get, "/mesa", "/mesa", "", "> xxxxxxx xxxxxxx .... >>"},
    {Get, "/mesa", "/mesa?ver=all&q=consulta&estado=open", "", "> xxxxxxx xxxxxxx .... >>"},
    {Get, "/mesa/dia", "/mesa/dia?fecha=2026-11-24", "", "> xxxxxxx xxxxxxx .... >>"},
    {Get, "/mesa/novedades", "/mesa/novedades?cambio=1&hora=1", "", "> xxxxxxx xxxxxxx .... >>"},
    {Get, "/mesa/frases", "/mesa/frases", "", "> xxxxxxx xxxxxxx .xxx >>"},
    {Get, "/mesa/frases/{id}", "/mesa/frases/nueva", "", "> xxxxxxx xxxxxxx .xxx >>"},
    {Get, "/mesa/frases/{id}", "/mesa/frases/nada", "", "> xxxxxxx xxxxxxx -xxx >>"},
    {Post, "/mesa/frases/{id}", "/mesa/frases/nueva", "accion=guardar&titulo=Uno&texto=Dos",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/frases/{id}", "/mesa/frases/nueva", "accion=guardar&titulo=&texto=Dos",
     "> xxxxxxx xxxxxxx !xxx >>"},
    {Get, "/mesa/teclas", "/mesa/teclas", "", "> xxxxxxx xxxxxxx .... >>"},
    {Post, "/mesa/consultas/{id}/fechas", "/mesa/consultas/T-1/fechas", "planeada=2026-11-24",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/consultas/{id}/fechas", "/mesa/consultas/T-1/fechas", "planeada=nunca",
     "> xxxxxxx xxxxxxx !xxx >>"},
    {Get, "/mesa/consultas/{id}", "/mesa/consultas/T-1", "", "> xxxxxxx xxxxxxx .... >>"},
    {Post, "/mesa/consultas/{id}/responder", "/mesa/consultas/T-1/responder", "texto=Hola",
     "> xxxxxxx xxxxxxx ?xxx >>"},
    {Post, "/mesa/consultas/{id}/nota", "/mesa/consultas/T-1/nota", "texto=Hola",
     "> xxxxxxx xxxxxxx ?xxx >>"},
    {Post, "/mesa/consultas/{id}/borrador", "/mesa/consultas/T-1/borrador", "texto=Hola",
     "c xxxxxxx xxxxxxx cxxx cc"},
    {Post, "/mesa/consultas/{id}/adjuntos", "/mesa/consultas/T-2/adjuntos", "clave=$reply",
     "> xxxxxxx xxxxxxx cxxx >>"},
    {Post, "/mesa/vista-previa", "/mesa/vista-previa", "detalle=Hola", "> xxxxxxx xxxxxxx .xxx >>"},
    {Post, "/mesa/consultas/{id}/estado", "/mesa/consultas/T-1/estado", "estado=resolved",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/consultas/{id}/asignar", "/mesa/consultas/T-1/asignar", "quien=yo",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/consultas/{id}/enlazar", "/mesa/consultas/T-1/enlazar", "resuelve=publico",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/consultas/{id}/insertar", "/mesa/consultas/T-2/insertar?articulo=publico",
     "clave=$reply&insertar=enlace", "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/consultas/{id}/insertar", "/mesa/consultas/T-2/insertar?articulo=interno",
     "clave=$reply&insertar=enlace", "> xxxxxxx xxxxxxx -xxx >>"},
    {Post, "/mesa/consultas/{id}/insertar", "/mesa/consultas/T-2/insertar?frase=nada",
     "clave=$reply&insertar=frase", "> xxxxxxx xxxxxxx -xxx >>"},
    {Post, "/mesa/consultas/{id}/cerrar", "/mesa/consultas/T-1/cerrar", "saber=hueco&minutos=0",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/consultas/{id}/cerrar", "/mesa/consultas/T-1/cerrar", "saber=nada&minutos=0",
     "> xxxxxxx xxxxxxx !xxx >>"},
    {Post, "/mesa/consultas/{id}/cerrar", "/mesa/consultas/T-1/cerrar",
     "saber=mejorar&articulo=publico&falta=Algo&minutos=0", "> xxxxxxx xxxxxxx rxxx >>"},
    {Post, "/mesa/consultas/{id}/cerrar", "/mesa/consultas/T-1/cerrar",
     "saber=crear&iguales=vistos&minutos=0", "> xxxxxxx xxxxxxx rxxx >>"},
    {Get, "/edicion/borradores/{id}/tapado", "/edicion/borradores/$covered/tapado", "",
     "> xxxxxxx xxxxxxx ...- >>"},
    {Get, "/edicion/borradores/{id}/tapado", "/edicion/borradores/nada/tapado", "",
     "> xxxxxxx xxxxxxx ---- >>"},
    {Post, "/edicion/borradores/{id}/tapado", "/edicion/borradores/$covered/tapado",
     "marca=uno&accion=poner", "> xxxxxxx xxxxxxx rrr- >>"},
    {Post, "/edicion/borradores/{id}/tapado", "/edicion/borradores/$covered/tapado",
     "marca=dos&accion=poner", "> xxxxxxx xxxxxxx ---- >>"},
    {Post, "/mesa/consultas/{id}/hueco", "/mesa/consultas/T-1/hueco", "hueco=1",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Get, "/edicion/huecos", "/edicion/huecos", "", "> xxxxxxx xxxxxxx x..x >>"},
    {Get, "/mesa/parecidas", "/mesa/parecidas?consulta=T-1", "", "> xxxxxxx xxxxxxx .... >>"},
    {Post, "/api/v1/similar", "/api/v1/similar", "{\"text\":\"uno\"}", "u xxxxxxx xxxxxxx .... uu"},
    {Get, "/edicion/duplicados", "/edicion/duplicados", "", "> xxxxxxx xxxxxxx x..x >>"},
    {Post, "/edicion/duplicados", "/edicion/duplicados", "accion=recuperar&uno=a&otro=b",
     "> xxxxxxx xxxxxxx xrrx >>"},
    {Get, "/mesa/parecidas", "/mesa/parecidas", "", "> xxxxxxx xxxxxxx .... >>"},
    {Get, "/novedades.atom", "/novedades.atom", "", ". ....... ....... .... .."},

    // Sealed secrets: of the account, of T-1.
    {Get, "/cuenta/claves", "/cuenta/claves", "", "> ....... ....... xxxx >>"},
    {Post, "/cuenta/claves", "/cuenta/claves", "nombre=Panel&valor=secreto",
     "> xrxxxxx xrxxxxx xxxx >>"},
    {Get, "/mesa/claves/{id}", "/mesa/claves/arcos", "", "> xxxxxxx xxxxxxx .xxx >>"},
    {Post, "/mesa/claves/{id}", "/mesa/claves/arcos", "nombre=Panel&valor=secreto",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Get, "/consultas/{id}/claves", "/consultas/T-1/claves", "", "> --.---- ------- .... >>"},
    {Post, "/consultas/{id}/claves", "/consultas/T-1/claves", "nombre=Panel&valor=secreto",
     "> --x---- ------- rxxx >>"},
    {Get, "/claves/{id}", "/claves/$secret", "", "> --.---- ------- .... >>"},
    {Post, "/claves/{id}", "/claves/$secret", "clave=no", "> --x---- ------- !xxx >>"},
    {Post, "/claves/{id}/ampliar", "/claves/$secret/ampliar", "", "> --x---- ------- rxxx >>"},
    {Post, "/claves/{id}/borrar", "/claves/$secret/borrar", "", "> --x---- ------- rxxx >>"},

    // Orders, calls, plan and time.
    {Get, "/encargos/{id}", "/encargos/E-1", "", "> --.-.-- ------- xxxx >>"},
    {Post, "/encargos/{id}", "/encargos/E-1", "", "> --r-r-- ------- xxxx >>"},
    {Post, "/encargos/{id}", "/encargos/E-1", "version=1&decision=si", "> --x-c-- ------- xxxx >>"},
    {Get, "/encargos/{id}/cierre", "/encargos/E-1/cierre", "", "> ------- ------- ---- >>"},
    {Get, "/llamadas/{id}", "/llamadas/llamada", "", "> --.---- ------- xxxx >>"},
    {Post, "/llamadas/{id}", "/llamadas/llamada", "texto=Si", "> --r---- ------- xxxx >>"},
    {Get, "/cuenta/plan", "/cuenta/plan", "", "> xxxxx.x xxxxx.x xxxx >>"},
    {Get, "/cuenta/plan/{month}", "/cuenta/plan/2026-11", "", "> xxxxx.x xxxxx.x xxxx >>"},
    {Get, "/cuenta/plan/{month}", "/cuenta/plan/2026-11.csv", "", "> xxxxx.x xxxxx.x xxxx >>"},
    {Get, "/mesa/encargos", "/mesa/encargos", "", "> xxxxxxx xxxxxxx .xxx >>"},
    {Post, "/mesa/encargos", "/mesa/encargos", "cuenta=arcos&pide=rosa@x.example&titulo=Otro",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Get, "/mesa/encargos/{id}", "/mesa/encargos/E-1", "", "> xxxxxxx xxxxxxx .xxx >>"},
    {Post, "/mesa/encargos/{id}", "/mesa/encargos/E-1", "accion=start",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Get, "/mesa/encargos/{id}/tiempo", "/mesa/encargos/E-1/tiempo", "",
     "> xxxxxxx xxxxxxx .xxx >>"},
    {Post, "/mesa/encargos/{id}/tiempo", "/mesa/encargos/E-1/tiempo",
     "minutos=", "> xxxxxxx xxxxxxx !xxx >>"},
    {Get, "/mesa/consultas/{id}/tiempo", "/mesa/consultas/T-1/tiempo", "",
     "> xxxxxxx xxxxxxx .xxx >>"},
    {Post, "/mesa/consultas/{id}/tiempo", "/mesa/consultas/T-1/tiempo",
     "minutos=", "> xxxxxxx xxxxxxx !xxx >>"},
    {Post, "/mesa/consultas/{id}/encargo", "/mesa/consultas/T-1/encargo", "",
     "> xxxxxxx xxxxxxx rxxx >>"},
    {Get, "/administrar/planes", "/administrar/planes", "", "> xxxxxxx xxxxxxx xxx. >>"},
    {Post, "/administrar/planes", "/administrar/planes", "cuenta=", "> xxxxxxx xxxxxxx xxx! >>"},

    // Signing in and out, look and language.
    {Get, "/entrar", "/entrar", "", ". rrrrrrr rrrrrrr rrrr .."},
    {Post, "/entrar", "/entrar", "correo=nadie@x.example&clave=no", "! !!!!!!! !!!!!!! !!!! !!"},
    {Post, "/salir", "/salir", "", "r rrrrrrr rrrrrrr rrrr rr"},
    {Post, "/aspecto", "/aspecto", "aspecto=dark", "r rrrrrrr rrrrrrr rrrr rr"},
    {Post, "/idioma", "/idioma", "idioma=en", "r rrrrrrr rrrrrrr rrrr rr"},

    // People. A link that lets somebody choose a password is the only right that it needs.
    {Get, "/entrar/olvidada", "/entrar/olvidada", "", ". ....... ....... .... .."},
    {Post, "/entrar/olvidada", "/entrar/olvidada", "correo=rosa@x.example",
     "r rrrrrrr rrrrrrr rrrr rr"},
    {Post, "/entrar/olvidada", "/entrar/olvidada", "correo=nadie@x.example",
     "r rrrrrrr rrrrrrr rrrr rr"},
    {Get, "/invitacion/{token}", "/invitacion/$invitation", "", ". ....... ....... .... .."},
    {Get, "/invitacion/{token}", "/invitacion/$reset", "", "g ggggggg ggggggg gggg gg"},
    {Post, "/invitacion/{token}", "/invitacion/$invitation",
     "nueva=pez-lluvia-tren&repite=pez-lluvia-tren", "r rrrrrrr rrrrrrr rrrr rr"},
    {Get, "/clave-nueva/{token}", "/clave-nueva/$reset", "", ". ....... ....... .... .."},
    {Get, "/clave-nueva/{token}", "/clave-nueva/nada", "", "g ggggggg ggggggg gggg gg"},
    {Post, "/clave-nueva/{token}", "/clave-nueva/$reset",
     "nueva=pez-lluvia-tren&repite=pez-lluvia-tren", "r rrrrrrr rrrrrrr rrrr rr"},
    {Get, "/cuenta", "/cuenta", "", "> ....... ....... .... >>"},
    {Post, "/cuenta", "/cuenta", "nombre=Uno&lengua=en", "> rrrrrrr rrrrrrr rrrr >>"},
    {Post, "/cuenta/clave", "/cuenta/clave", "actual=no&nueva=corta", "> !!!!!!! !!!!!!! !!!! >>"},
    {Post, "/cuenta/sesiones", "/cuenta/sesiones", "cerrar=$session", "> rrrrrrr rrrrrrr rrrr >>"},
    {Get, "/cuenta/contactos", "/cuenta/contactos", "", "> xxxxxx. xxxxxx. xxxx >>"},
    {Post, "/cuenta/contactos", "/cuenta/contactos", "correo=otra@x.example&puede=ask",
     "> xxxxxxr xxxxxxr xxxx >>"},
    {Get, "/cuenta/contactos/{id}", "/cuenta/contactos/rosa", "", "> xxxxxx. xxxxxx- xxxx >>"},
    {Get, "/cuenta/contactos/{id}", "/cuenta/contactos/technician", "",
     "> xxxxxx- xxxxxx- xxxx >>"},
    {Post, "/cuenta/contactos/{id}", "/cuenta/contactos/rosa", "accion=retirar",
     "> xxxxxxr xxxxxx- xxxx >>"},
    {Post, "/cuenta/contactos/{id}", "/cuenta/contactos/rosa", "accion=guardar&puede=ask",
     "> xxxxxxr xxxxxx- xxxx >>"},
    {Get, "/administrar/personas", "/administrar/personas", "", "> xxxxxxx xxxxxxx xxx. >>"},
    {Post, "/administrar/personas", "/administrar/personas",
     "correo=otra@x.example&cuenta=arcos&puede=ask", "> xxxxxxx xxxxxxx xxxr >>"},
    {Get, "/administrar/personas/{id}", "/administrar/personas/rosa", "",
     "> xxxxxxx xxxxxxx xxx. >>"},
    {Post, "/administrar/personas/{id}", "/administrar/personas/administrator", "accion=retirar",
     "> xxxxxxx xxxxxxx xxx! >>"},
    {Post, "/administrar/personas/{id}", "/administrar/personas/rosa", "accion=enlace",
     "> xxxxxxx xxxxxxx xxxr >>"},

    // Editors and staff.
    {Get, "/edicion/valoraciones", "/edicion/valoraciones", "", "> xxxxxxx xxxxxxx x..x >>"},
    {Get, "/edicion/ahorro", "/edicion/ahorro", "", "> xxxxxxx xxxxxxx .... >>"},
    {Get, "/edicion/explicar", "/edicion/explicar?q=uno", "", "> xxxxxxx xxxxxxx x..x >>"},

    // Programs.
    {Get, "/api/v1/search", "/api/v1/search?q=uno", "", ". ....... ....... .... .."},
    {Get, "/api/v1/complete", "/api/v1/complete?q=uno", "", ". ....... ....... .... .."},
    {Post, "/api/v1/suggest", "/api/v1/suggest", R"({"subject":"uno"})",
     ". ....... ....... .... .."},
    {Options, "/api/v1/suggest", "/api/v1/suggest", "", "x xxxxxxx xxxxxxx xxxx xx"},
    {Get, "/api/v1/openapi.json", "/api/v1/openapi.json", "", ". ....... ....... .... .."},
    {Get, "/healthz", "/healthz", "", ". ....... ....... .... .."},
    {Get, "/readyz", "/readyz", "", ". ....... ....... .... .."},
    {Get, "/metrics", "/metrics", "", ". ....... ....... .... .."},
};

}  // namespace kb::test
