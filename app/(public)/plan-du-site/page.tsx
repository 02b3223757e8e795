import type { Metadata } from "next";
import { ProsePage } from "#components/site/prose-page.tsx";

export const metadata: Metadata = { title: "Plan du site" };

export default function SiteMapPage() {
  return (
    <ProsePage>
      <h1>Plan du site</h1>

      <h2>Les rendez-vous</h2>
      <ul>
        <li>
          <a href="/">Accueil</a>
        </li>
        <li>
          <a href="/rendez-vous">Tous les rendez-vous</a>. Chaque rendez-vous a sa page, avec ses
          créneaux, ses places et le formulaire d'inscription.
        </li>
        <li>
          <a href="/mes-inscriptions">Mes inscriptions</a>, avec un code envoyé par courriel
        </li>
        <li>
          <a href="/retrouver">Retrouver mon inscription</a>, par son lien renvoyé par courriel
        </li>
      </ul>

      <h2>Suivre l'agenda</h2>
      <ul>
        <li>
          <a href="/agenda.ics">Agenda pour votre calendrier (format iCalendar)</a>
        </li>
        <li>
          <a href="/agenda.json">Agenda en données ouvertes (format JSON)</a>
        </li>
      </ul>

      <h2>Aide et informations</h2>
      <ul>
        <li>
          <a href="/aide">Aide et contact</a>
        </li>
        <li>
          <a href="/accessibilite">Déclaration d'accessibilité</a>
        </li>
        <li>
          <a href="/donnees-personnelles">Données personnelles</a>
        </li>
        <li>
          <a href="/mentions-legales">Mentions légales</a>
        </li>
      </ul>

      <h2>Pour l'équipe</h2>
      <ul>
        <li>
          <a href="/connexion">Se connecter</a>
        </li>
      </ul>
    </ProsePage>
  );
}
