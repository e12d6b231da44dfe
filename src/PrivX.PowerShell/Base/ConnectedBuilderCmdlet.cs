using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Base;

/// <summary>
/// A cmdlet that makes a part of an object, some parameters of which mean other objects. Asks the server only for ids of what is given by name;
/// with ids and objects it needs no session.
/// </summary>
public abstract class ConnectedBuilderCmdlet<T> : ConnectedCmdlet
    where T : PrivXObject, new()
{
    private protected ConnectedBuilderCmdlet()
    {
    }

    internal override bool ComparesRows => true;

    /// <summary>Adds what does not follow from the parameters' names.</summary>
    private protected virtual void Complete(T model)
    {
    }

    private protected override void Process()
    {
        var model = new T();
        ModelBinder.Of(GetType(), typeof(T)).Apply(this, model, IdsOf);
        Complete(model);
        PipelineInput.RefuseLost(model);

        // What holds ids of a server belongs there. Where the user gave the ids himself, or none, it does not tell.
        ((IOriginated)model).Origin = ParameterOrigins.Of(this, FromPipeline).FirstOrDefault()?.Origin ?? (InUse.Found.Count > 0 ? InUse.Origin : null);
        ((Cmdlet)this).WriteObject(model);
    }
}
