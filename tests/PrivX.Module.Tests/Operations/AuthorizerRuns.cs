using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class AuthorizerRuns() : OperationRuns("authorizer")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listAccountSecrets")
        {
            Script = "Get-PrivXAccountSecret",
            Requests = "GET /authorizer/api/v1/secrets?limit=1000",
            Writes = "38 × PrivX.Authorizer.AccountSecret Username=adm-tier0",
        },
        new("searchAccountSecrets")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Get-PrivXAccountSecret root -TargetHost $web",
            Requests = """
                POST /authorizer/api/v1/secrets/search?limit=1000 {"host_id":"{web.Id}","username":"root"}
                """,
            Writes = "PrivX.Authorizer.AccountSecret Username=root",
        },
        new("checkOutSecret")
        {
            Given = "$account = Get-PrivXAccountSecret svc-deploy",
            Script = "$account | Invoke-PrivXSecretCheckout",
            Requests = """
                POST /authorizer/api/v1/secrets/checkouts {"path":"{account.Path}"}
                """,
            Writes = "PrivX.Authorizer.SecretCheckout Username=svc-deploy Path={account.Path}",
            Check = "$output.Secrets[-1].Secret.ToPlainText() -ceq $Simulator.State.Checkouts.Find($output.Id)['secrets'][-1]['secret'].ToString()",
        },
        new("listSecretCheckouts")
        {
            Given = "$checkout = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout",
            Script = "Get-PrivXSecretCheckout",
            Requests = "GET /authorizer/api/v1/secrets/checkouts?limit=1000",
            Writes = "2 × PrivX.Authorizer.SecretCheckout Username=adm-tier0",
        },
        new("getSecretCheckout")
        {
            Given = "$checkout = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout",
            Script = "Get-PrivXSecretCheckout $checkout.Id",
            Requests = "GET /authorizer/api/v1/secrets/checkouts/{checkout.Id}",
            Writes = "PrivX.Authorizer.SecretCheckout Id={checkout.Id}",
        },
        new("releaseSecretCheckout")
        {
            Given = "$checkout = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout",
            Script = "$checkout | Close-PrivXSecretCheckout",
            Requests = "POST /authorizer/api/v1/secrets/checkouts/{checkout.Id}/release",
            Writes = "nothing",
        },
        new("getServiceStatus")
        {
            Script = "Get-PrivXServiceStatus authorizer",
            Requests = "GET /authorizer/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=authorizer Status=RUNNING",
        },
    ];
}
