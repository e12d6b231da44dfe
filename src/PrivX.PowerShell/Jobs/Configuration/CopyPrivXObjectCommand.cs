using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Portable;
using PrivX.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Copies objects of one server to another, where they are created, or made as they are here.</summary>
[Cmdlet(VerbsCommon.Copy, "PrivXObject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ConfigurationChange))]
[UsesCmdlets("Export-PrivXConfiguration", "Import-PrivXConfiguration")]
public sealed class CopyPrivXObjectCommand : ConfigurationWriteCmdlet
{
    private List<PrivXObject> Objects => Gathered<List<PrivXObject>>();

    /// <summary>Roles, hosts, workflows and other objects of the configuration, as the Get cmdlets write them. They are copied from the session that they come from.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [Rows]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>The session to copy to.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public SessionReference? ToSession { get; set; }

    private protected override void Process()
    {
        foreach (PSObject item in InputObject)
        {
            if (item.BaseObject is not PrivXObject given || ConfigurationKinds.Of(given) is not { } kind)
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{item}' is a {item.BaseObject.GetType().Name}, which is not copied. Nothing of it was sent.")
                {
                    Remedy = $"Hand in what the Get cmdlets write for one of these: {string.Join(", ", ConfigurationKinds.Exported.Select(known => known.Name))}.",
                };
            }

            if (((IOriginated)given).Origin is null)
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{kind.Name}/{kind.NameOf(given)} was made here and is of no server. Nothing of it was sent.") { Remedy = $"Create it with New-PrivX{kind.Name} -Session {ToSession}." };
            }

            if (kind.IsChanged(given))
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{kind.Name}/{kind.NameOf(given)} was changed here since it was read, and is copied as its server has it. Nothing of it was sent.")
                {
                    Remedy = $"Write the change with Set-PrivX{kind.Name} first, or read the object anew.",
                };
            }

            Objects.Add(given);
        }
    }

    private protected override void Finish()
    {
        if (Objects.Count == 0)
        {
            return;
        }

        ConfigurationSecrets secrets = GivenSecrets();
        var target = new SessionScope(SessionStore.Current.Find(ToSession), Bridge);
        if (target.Origin!.IsSameServer(CurrentSession.Client.Origin))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-ToSession {ToSession} is of {target.Session.Server}, where the objects are from. Nothing was sent.") { Remedy = "Name a session with another server." };
        }

        ConfigurationServer source = Read(Objects.Select(given => ConfigurationKinds.Of(given)!));
        ConfigurationWish[] wishes = Objects.Select(given => Wish(source, given)).GroupBy(wish => wish.Key).Select(same => same.First()).ToArray();
        InScope(target, () =>
        {
            ConfigurationServer server = Read(wishes.Select(wish => ConfigurationKinds.Find(wish.Key.Kind)!));
            Write(new ConfigurationPlanner(server, CurrentSession.Server.ToString(), source.Version, new ConfigurationIgnore(null)).Plan(wishes, []).ToArray(), server, secrets, prune: false);
        });
    }

    private ConfigurationServer Read(IEnumerable<ConfigurationKind> kinds)
    {
        var server = new ConfigurationServer(Client);
        Run(token => server.LoadAsync(ConfigurationKinds.WithReferences(kinds), kind => Bridge.Progress(ConfigurationSource.Reading(kind)), token));
        return server;
    }

    private static ConfigurationWish Wish(ConfigurationServer source, PrivXObject given)
    {
        ConfigurationKind kind = ConfigurationKinds.Of(given)!;
        string id = kind.IdOf(given);
        if (source.Of(kind).FirstOrDefault(item => item.Id == id) is not { } item)
        {
            return new ConfigurationWish(new ObjectName(kind.Name, kind.NameOf(given)), null, null) { Problem = "It is not on its server any more." };
        }

        JsonObject portable = source.Portable(item);
        return new ConfigurationWish(item.Key, portable, null) { Problem = source.Named(item.Key).Count > 1 ? ConfigurationServer.Doubled(item.Key, source.Named(item.Key).Count).Message : null };
    }
}
