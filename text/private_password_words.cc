// SPDX-License-Identifier: MIT
#include "text/private_password_words.h"

#include <array>

#include "text/private_parts.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr Word kStates =
    " bien cambiala cambiadla consulta gratis insertar a abajo about above acerca activar "
    "actualizar adjunta adjunto ahora al aleatoria "
    "alfanumerica algo alguna an another antes any apart aparte arriba asi attached aun "
    "automatica ayer bad because below between blank borrar buena by cambiar case case-sensitive "
    "casi clara como comprobar comun con configurar corta cosa cual cuando de debil "
    "default del demasiado desactivar desde different dificil distinta domingo donde easy "
    "ejemplo el ella ellos empty en enough entonces entre esa ese eso esperar esta este esto "
    "example facil fine for friday from fuerte generic global good hard here his hoy identica "
    "imposible in incluso insegura its jueves just known larga las later letras limpiar lo long "
    "los luego lunes mala manana mandatory manual martes mas mayuscula mayusculas mejor mia "
    "miercoles mine minuscula minusculas mira monday muy nada necesaria new not nothing now "
    "nuestra numerica numeros of on only opcional optional otra otro paciencia para parte "
    "patience peor pero personal placeholder poner por porque privada private probar publica "
    "que quiza random rara reiniciar renovar restablecer revisar right sabado safe same "
    "saturday se secret see segura sensible short si simple sin so sobre solo still strong such "
    "suficiente sunday suya tambien tan tema temporal temporary tener tenerla that the their "
    "them there this thursday to today tomorrow too tu tuesday tuya un una unica unique unsafe "
    "urgent urgente usar usted valid ver very vieja viernes visible vosotros vuestra vuestro "
    "weak wednesday weird what when where with without xxxx xxxxx xxxxxx ya yesterday yours ";
constexpr auto kStateEndings = std::to_array<Word>(
    {"ada",   "ido",  "ida",  "ado",   "adas", "idas", "ados", "idos",  "ectos",
     "ectas", "ible", "able", "mente", "ing",  "osa",  "iva",  "isima", "hed",
     "ted",   "ged",  "red",  "sed",   "ned",  "led",  "ked",  "ped",   "cion"});
constexpr auto kProducts = std::to_array<Word>(
    {"windows*",   "office*", "outlook*",  "php*",    "iphone*",     "ipad*",      "android*",
     "wordpress*", "mysql*",  "mariadb*",  "chrome*", "firefox*",    "macos*",     "ios*",
     "http*",      "tls*",    "ssl*",      "sha*",    "wpa*",        "utf*",       "html*",
     "css*",       "ipv*",    "imap*",     "pop3*",   "smtp*",       "ubuntu*",    "debian*",
     "centos*",    "win1*",   "exchange*", "plesk*",  "office365*",  "2fa",        "md5*",
     "aes*",       "rsa*",    "ed25519*",  "id_rsa*", "id_ed25519*", "mp3",        "mp4",
     "b2b",        "b2c",     "wp-*",      "c#",      "c++",         "f5",         "q&a",
     "1password",  "argon2*", "bcrypt*",   "blake2*", "chacha20*",   "xchacha20*", "ctrl+*",
     "alt+*",      "cmd+*",   "bitwarden", "n/a",     "r&d",         "i+d",        "i+d+i",
     "at&t",       "h&m"});
constexpr auto kCounted = std::to_array<Word>(
    {"caracter*", "char*",    "letra*",    "letter*",     "digit*",   "dia*",    "day*",
     "vece*",     "time*",    "intento*",  "attempt*",    "tries",    "hora*",   "hour*",
     "minut*",    "segund*",  "second*",   "numero*",     "simbol*",  "cifra*",  "usuario*",
     "user*",     "clave*",   "password*", "contrasena*", "mes*",     "month*",  "ano*",
     "year*",     "persona*", "people",    "cuenta*",     "account*", "equipo*", "euros"});
constexpr Word kArticles = " a el la mi my new nuestra nueva nuevo our su the un una your ";
constexpr Word kPairNames =
    " accesos adminpw bindpw clave-wifi clavewifi constrasena contasena contracena contras "
    "contrase contrasea contrasenia contrasenna contrasinal contrasna credencial credenciales "
    "credentials creds dbpw kennwort masterauth olcrootpw parola pasahitza pasahitzak passe "
    "passes passkey passord passowrd passw0rd passwod passwords passwort passwrod paswd "
    "pasword preshared-key psk pswd puk pword pws requirepass rootpw senha userpass "
    "userpassword userpw wifi-key wpa-psk wpa2-psk wpa2psk wpa3-psk wpa_passphrase ";
constexpr Word kSignIn =
    " acceder accedo acceso accesos account admin administrador anydesk auth back backoffice "
    "camara "
    "camera campus conectar conecto connect cpanel credenciales credentials creds crm cuenta "
    "datos dominio entered entering entra entrad entramos entrando entrar entro erp escribo "
    "escritorio ftp ftps hosting imap iniciar intranet log logged login login: logins "
    "logueado logueo mysql nas panel phpmyadmin plesk pongo pop3 portal prestashop puse rdp "
    "remoto router sesion sftp sign signin smtp sql ssh teamviewer tecleo telnet typed user "
    "users using uso usr usuario usuarios vnc vpn webmail wordpress wp-admin ";
constexpr Word kMachineUsers =
    " admin administrador administrator postgres root sa webmaster wpadmin ";
constexpr Word kChanging =
    " actualizada actualizado asignada asignado cambia cambiad cambiada cambiado cambiamos "
    "cambiarla cambiaron cambiasteis cambie cambio change changed dejado deje enter entered "
    "entering escribi escribiendo escribo gave given llama llamaba made metiendo meto "
    "modificada modificado pasado pon poned ponedle ponemos poner ponga pongo poniendo ponle "
    "probad probado probamos probando probe prueba pruebo puesta puesto puse pusimos pusiste "
    "pusisteis putting reset reseteada reseteado restablecida restablecido sea sean set "
    "setting teclea tecleando teclear teclee tecleo tried tries try trying type typed typing "
    "updated usad usamos usando use using uso ";
constexpr Word kTopicEnds =
    " archivo because code codigo commit driver enlace error factura fichero file hash invoice "
    "link modelo order pedido plugin porque port puerto status ticket url version ";
constexpr Word kGivingAdverbs =
    " -> = again ahora called esta esta: fue just llama now queda quedado quedo siendo "
    "siguiente simplemente still → ";
constexpr Word kGoesOn =
    " all and but con creo desde en for gracias hasta i if it no o on or para pero please por "
    "si since thanks todo until user usuario with y ";

constexpr Word kLeading = " a al as by como con en for in into on para por to with ";
constexpr Word kJoiningTwo =
    " & + , - -> / a after and antes before de e despues else from i luego no o or por si then "
    "to u y ya => → > ";
constexpr Word kPointing = " aquella esa ese eso esta este it que that this which ";
constexpr Word kNetwork =
    " hotspot ipsec network pre-shared preshared psk red router shared ssid wep wi-fi wifi "
    "wireless wlan wpa wpa2 wpa3 ";
constexpr Word kSigningIn =
    " acceda accede acceden accedo acceder conecta conectaos conectar conecto connect entra entrad "
    "entramos entrando entrar entro identifico identificate log logged logging login logs loguea "
    "logueate loguearse logueo sign signed signing signs inicia inicio iniciar ";

constexpr Word kOtherThings =
    " ajena ajenas field fields foranea generator gestor hash hint link manager managers page "
    "policy politica primaria primary principal prompt protected protection publica recovery "
    "vault ";
constexpr Word kDoors =
    " acceso access alarm alarma almacen apertura barrera building caja candado cochera desbloqueo "
    "door entry garage garaje gate keypad lock locker oficina padlock puerta safe sim taquilla "
    "trastero unlock verja ";

}  // namespace

bool is_other_thing(Word word) {
  return is_listed(kOtherThings, word);
}
bool is_door_word(Word word) {
  return is_listed(kDoors, word);
}
bool leads_to_value(Word word) {
  return is_listed(kLeading, word);
}
bool joins_passwords(Word word) {
  return is_listed(kJoiningTwo, word);
}
bool is_pointing(Word word) {
  return is_listed(kPointing, word);
}
bool is_network_word(Word word) {
  return is_listed(kNetwork, word);
}
bool is_signing_in(Word word) {
  return is_listed(kSigningIn, word);
}
bool is_state(Word word) {
  if (is_listed(kStates, word) || is_no_value(word) || is_topic(word)) return true;
  for (const auto ending : kStateEndings)
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
  return false;
}
bool is_product_like(Word word) {
  return is_among(kProducts, word);
}
bool is_counted(Word word) {
  return is_among(kCounted, word);
}
bool is_article(Word word) {
  return is_listed(kArticles, word);
}
bool is_pair_name(Word word) {
  return is_listed(kPairNames, word);
}
bool is_sign_in_word(Word word) {
  return is_listed(kSignIn, word);
}
bool is_user_of_machine(Word word) {
  return is_listed(kMachineUsers, word);
}
bool is_changing(Word word) {
  return is_listed(kChanging, word);
}
bool is_topic_end(Word word) {
  return is_listed(kTopicEnds, word);
}
bool is_adverb_of_giving(Word word) {
  return is_listed(kGivingAdverbs, word);
}
bool goes_on_after_value(Word word) {
  return is_listed(kGoesOn, word);
}

}  // namespace kb::text::secrets
