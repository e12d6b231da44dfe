using PrivX.Client.Pipeline;

namespace PrivX.SecretsManager;

/// <summary>The operations of the secrets-manager service, as the contract has them.</summary>
internal static class SecretsManagerOperations
{
    public static readonly Operation GetHostSecret =
        new("secrets-manager", "getHostSecret", "GET", "/secrets-manager/api/v1/host-secret/{host_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["service"],
        };

    public static readonly Operation CreateHostSecret =
        new("secrets-manager", "createHostSecret", "POST", "/secrets-manager/api/v1/host-secret/{host_id}", "28", RepeatClass.Once)
        {
            Permissions = ["service"],
        };

    public static readonly Operation DeleteHostSecret =
        new("secrets-manager", "deleteHostSecret", "DELETE", "/secrets-manager/api/v1/host-secret/{host_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["service"],
        };

    public static readonly Operation ListPasswordPolicies =
        new("secrets-manager", "listPasswordPolicies", "GET", "/secrets-manager/api/v1/password-policies", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "hostsView", "service"],
            List = new(ListStyle.Whole),
        };

    public static readonly Operation CreatePasswordPolicy =
        new("secrets-manager", "createPasswordPolicy", "POST", "/secrets-manager/api/v1/password-policy", "28", RepeatClass.Once);

    public static readonly Operation GetPasswordPolicy =
        new("secrets-manager", "getPasswordPolicy", "GET", "/secrets-manager/api/v1/password-policy/{password_policy_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdatePasswordPolicy =
        new("secrets-manager", "updatePasswordPolicy", "PUT", "/secrets-manager/api/v1/password-policy/{password_policy_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeletePasswordPolicy =
        new("secrets-manager", "deletePasswordPolicy", "DELETE", "/secrets-manager/api/v1/password-policy/{password_policy_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation RotateHostPassword =
        new("secrets-manager", "rotateHostPassword", "POST", "/secrets-manager/api/v1/rotate/{host_id}/{account}", "28", RepeatClass.Once)
        {
            Permissions = ["admin", "hostsView", "service"],
        };

    public static readonly Operation CreateScriptTemplate =
        new("secrets-manager", "createScriptTemplate", "POST", "/secrets-manager/api/v1/script-template", "28", RepeatClass.Once);

    public static readonly Operation CompileScriptTemplate =
        new("secrets-manager", "compileScriptTemplate", "POST", "/secrets-manager/api/v1/script-template/compile", "28", RepeatClass.Safe);

    public static readonly Operation GetScriptTemplate =
        new("secrets-manager", "getScriptTemplate", "GET", "/secrets-manager/api/v1/script-template/{script_template_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateScriptTemplate =
        new("secrets-manager", "updateScriptTemplate", "PUT", "/secrets-manager/api/v1/script-template/{script_template_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteScriptTemplate =
        new("secrets-manager", "deleteScriptTemplate", "DELETE", "/secrets-manager/api/v1/script-template/{script_template_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListScriptTemplates =
        new("secrets-manager", "listScriptTemplates", "GET", "/secrets-manager/api/v1/script-templates", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "hostsView", "service"],
            List = new(ListStyle.Whole),
        };

    public static readonly Operation SetHostPassword =
        new("secrets-manager", "setHostPassword", "POST", "/secrets-manager/api/v1/set-password/{host_id}/{account}", "28", RepeatClass.Idempotent)
        {
            Until = 34,
            Permissions = ["admin", "hostsView", "service"],
        };

    public static readonly Operation GetServiceStatus =
        new("secrets-manager", "getServiceStatus", "GET", "/secrets-manager/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation ListTargetDomains =
        new("secrets-manager", "listTargetDomains", "GET", "/secrets-manager/api/v1/targetdomains", "35", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000, LowerCaseDirection = true },
        };

    public static readonly Operation CreateTargetDomain =
        new("secrets-manager", "createTargetDomain", "POST", "/secrets-manager/api/v1/targetdomains", "35", RepeatClass.Once);

    public static readonly Operation ResolveTargetDomains =
        new("secrets-manager", "resolveTargetDomains", "POST", "/secrets-manager/api/v1/targetdomains/resolve", "after-28", RepeatClass.Safe);

    public static readonly Operation SearchTargetDomains =
        new("secrets-manager", "searchTargetDomains", "POST", "/secrets-manager/api/v1/targetdomains/search", "35", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000, LowerCaseDirection = true },
        };

    public static readonly Operation GetTargetDomain =
        new("secrets-manager", "getTargetDomain", "GET", "/secrets-manager/api/v1/targetdomains/{target_domain_id}", "35", RepeatClass.Safe);

    public static readonly Operation UpdateTargetDomain =
        new("secrets-manager", "updateTargetDomain", "PUT", "/secrets-manager/api/v1/targetdomains/{target_domain_id}", "35", RepeatClass.Idempotent);

    public static readonly Operation DeleteTargetDomain =
        new("secrets-manager", "deleteTargetDomain", "DELETE", "/secrets-manager/api/v1/targetdomains/{target_domain_id}", "35", RepeatClass.Idempotent);

    public static readonly Operation ListTargetDomainAccounts =
        new("secrets-manager", "listTargetDomainAccounts", "GET", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts", "35", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000, UniqueSortKey = "id", LowerCaseDirection = true },
        };

    public static readonly Operation UpdateTargetDomainAccounts =
        new("secrets-manager", "updateTargetDomainAccounts", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/batch/edit", "35", RepeatClass.Idempotent);

    public static readonly Operation SearchTargetDomainAccounts =
        new("secrets-manager", "searchTargetDomainAccounts", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/search", "35", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000, UniqueSortKey = "id", LowerCaseDirection = true },
        };

    public static readonly Operation GetTargetDomainAccount =
        new("secrets-manager", "getTargetDomainAccount", "GET", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/{account_id}", "35", RepeatClass.Safe);

    public static readonly Operation UpdateTargetDomainAccount =
        new("secrets-manager", "updateTargetDomainAccount", "PUT", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/{account_id}", "35", RepeatClass.Idempotent);

    public static readonly Operation ListManagedAccounts =
        new("secrets-manager", "listManagedAccounts", "GET", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts", "35", RepeatClass.Safe)
        {
            Permissions = ["admin"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000, LowerCaseDirection = true },
        };

    public static readonly Operation CreateManagedAccount =
        new("secrets-manager", "createManagedAccount", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts", "35", RepeatClass.Once);

    public static readonly Operation CreateManagedAccounts =
        new("secrets-manager", "createManagedAccounts", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/create", "after-28", RepeatClass.Once);

    public static readonly Operation DeleteManagedAccounts =
        new("secrets-manager", "deleteManagedAccounts", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/delete", "after-28", RepeatClass.Idempotent);

    public static readonly Operation UpdateManagedAccounts =
        new("secrets-manager", "updateManagedAccounts", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/edit", "after-28", RepeatClass.Idempotent);

    public static readonly Operation RotateManagedAccounts =
        new("secrets-manager", "rotateManagedAccounts", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/rotate", "after-28", RepeatClass.Once);

    public static readonly Operation SearchManagedAccounts =
        new("secrets-manager", "searchManagedAccounts", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/search", "35", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000, LowerCaseDirection = true },
        };

    public static readonly Operation GetManagedAccount =
        new("secrets-manager", "getManagedAccount", "GET", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}", "35", RepeatClass.Safe);

    public static readonly Operation UpdateManagedAccount =
        new("secrets-manager", "updateManagedAccount", "PUT", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}", "35", RepeatClass.Idempotent);

    public static readonly Operation DeleteManagedAccount =
        new("secrets-manager", "deleteManagedAccount", "DELETE", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}", "35", RepeatClass.Idempotent);

    public static readonly Operation SetManagedAccountPassword =
        new("secrets-manager", "setManagedAccountPassword", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}/password", "35", RepeatClass.Idempotent);

    public static readonly Operation RotateManagedAccountPassword =
        new("secrets-manager", "rotateManagedAccountPassword", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}/rotate", "35", RepeatClass.Once);

    public static readonly Operation RefreshTargetDomain =
        new("secrets-manager", "refreshTargetDomain", "POST", "/secrets-manager/api/v1/targetdomains/{target_domain_id}/refresh", "35", RepeatClass.Idempotent);
}
