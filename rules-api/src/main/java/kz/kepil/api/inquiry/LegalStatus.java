package kz.kepil.api.inquiry;

/** On what footing a person is in Kazakhstan. A child's status follows the parent's permit (S1). */
public enum LegalStatus {
    /** A citizen of Kazakhstan. */
    CITIZEN,
    /** An ethnic Kazakh repatriate (kandas, formerly oralman). */
    KANDAS,
    /** A foreigner with a residence permit. */
    PERMANENT_RESIDENT_FOREIGNER,
    /** A stateless person with a residence permit. */
    PERMANENT_RESIDENT_STATELESS,
    /** A recognised refugee. */
    REFUGEE,
    /** A person who has asked for asylum. */
    ASYLUM_SEEKER,
    /** A labour migrant from a state of the Eurasian Economic Union. */
    EAEU_WORKER,
    /** The spouse or a child of such a worker. */
    EAEU_WORKER_FAMILY,
    /** A visitor from a state of the CIS, without a residence permit. */
    CIS_VISITOR,
    /** A visitor from another state, without a residence permit. */
    FOREIGN_VISITOR,
    /** A stateless person who stays for a time. */
    STATELESS_VISITOR
}
