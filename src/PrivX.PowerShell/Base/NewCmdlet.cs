using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Updates;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>A cmdlet that creates an object from its parameters, sends exactly what was named, reads the object back and writes it.</summary>
public abstract class NewCmdlet<T> : ChangeCmdlet
    where T : PrivXObject, new()
{
    private protected NewCmdlet()
    {
    }

    private protected abstract Noun<T> Noun { get; }

    /// <summary>Sends the create and gives the new id.</summary>
    private protected abstract Task<string> CreateAsync(byte[] json, CancellationToken token);

    /// <summary>Adds to the bound parameters what follows from them, such as a type chosen by a switch.</summary>
    private protected virtual void Complete(T model)
    {
    }

    /// <summary>Members that <see cref="Complete"/> sets, by JSON path.</summary>
    private protected virtual string[] CompletedMembers => [];

    private protected override void Process()
    {
        var model = new T();
        ModelBinder binder = ModelBinder.Of(GetType(), typeof(T));
        var bound = binder.Apply(this, model);
        Complete(model);
        JsonObject whole = ModelBinder.ToJson(model, Noun.Json);
        var update = new ObjectUpdate(Encoding.UTF8.GetBytes("{}"), typeof(T));
        foreach (BoundMember member in bound)
        {
            update.Set(member.JsonPath, ModelBinder.ValueOf(whole, member));
        }

        foreach (string path in CompletedMembers)
        {
            var member = new BoundMember(path.Split('.'), path);
            update.Set(member.JsonPath, ModelBinder.ValueOf(whole, member));
        }

        byte[] json = update.ToJson(binder.ParameterFor);
        string name = Noun.NameOf(model) ?? Noun.Name;
        Change(
            name,
            name,
            $"Create {Noun.Name}",
            async token =>
            {
                string id = await CreateAsync(json, token).ConfigureAwait(false);
                return await Noun.Get(Client, id, token).ConfigureAwait(false);
            },
            created => WriteObject(created));
    }
}
