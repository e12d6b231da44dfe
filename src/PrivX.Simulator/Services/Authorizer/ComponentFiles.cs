using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>What installers of components and hosts download: configurations and deployment scripts, in two steps, and static scripts.</summary>
internal static class ComponentFiles
{
    private const string FileType = "application/octet-stream";
    private const string ScriptType = "text/plain";

    public static void Register(ServiceBuilder service)
    {
        Add(service, "Carrier", "carrier");
        Add(service, "Extender", "extender");
        Add(service, "WebProxy", "icap");
        service.Handle("createDeployScriptSession", context => Open(context, _ => OperationResult.File(ScriptType, DeployScript(context))));
        service.Handle("downloadDeployScript", Fetch);
        service.Handle("downloadPrincipalsCommandScript", _ => OperationResult.Text(ScriptType, """
            #!/bin/sh
            # AuthorizedPrincipalsCommand: prints the roles that may log in to the account $1.
            exec cat "/etc/ssh/privx_principals_$1" 2>/dev/null

            """u8.ToArray()));
        service.Handle("getAuthorizerVersionScript", context => OperationResult.Text(
            "application/javascript", Encoding.UTF8.GetBytes($"var privxVersion = \"{ServiceStatus.Version(context.Engine)}\";\n")));
    }

    private static void Add(ServiceBuilder service, string word, string component)
    {
        service.Handle($"create{word}ConfigSession", context => Open(context, _ => OperationResult.File(FileType, Configuration(context, component))));
        service.Handle($"download{word}Config", Fetch);
    }

    private static OperationResult Open(OperationContext context, OperationHandler content) =>
        OperationResult.Of(201, new JsonObject { ["session_id"] = context.Engine.Downloads.Open(Place(context), content) });

    private static OperationResult Fetch(OperationContext context) =>
        context.Engine.Downloads.Fetch(Place(context), context.PathValue("session_id"), context);

    /// <summary>A handle is good for one kind of file of one trusted client.</summary>
    private static string Place(OperationContext context) =>
        $"{string.Join('/', context.Operation.Path.Split('/').Take(6))} {context.PathValue("trusted_client_id")}";

    private static string Secret(OperationContext context) => context.Engine.Credentials.Derive($"trusted-client/{context.PathValue("trusted_client_id")}");

    private static byte[] Configuration(OperationContext context, string component)
    {
        // Carriers trust what web proxies trust.
        var ca = context.Engine.Certificates.Primary(component == "extender" ? "extender" : "icap");
        return Encoding.UTF8.GetBytes($"""
            # Configuration of a pretend {component}. It holds credentials: keep it safe.
            [auth]
            client_id = "{context.PathValue("trusted_client_id")}"
            client_secret = "{Secret(context)}"

            [privx]
            address = "https://privx.nordlys.example"
            trust_anchor = '''
            {CertificateOperations.ServerCa(context.Engine)}
            '''
            {component}_ca = '''
            {ca.Pem}
            '''

            """.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static byte[] DeployScript(OperationContext context) => Encoding.UTF8.GetBytes($"""
        #!/usr/bin/env python3
        # Would register this host with a pretend PrivX. It does nothing.
        CLIENT_ID = "{context.PathValue("trusted_client_id")}"
        CLIENT_SECRET = "{Secret(context)}"

        """.Replace("\r\n", "\n", StringComparison.Ordinal));
}
