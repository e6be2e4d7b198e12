module kz.customer {
    requires kz.kepil.api;
}
