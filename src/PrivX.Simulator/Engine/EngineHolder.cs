using System;
using PrivX.Simulator.Control;

namespace PrivX.Simulator.Engine;

/// <summary>The engine behind an address; a reset puts a fresh one in its place.</summary>
internal sealed class EngineHolder
{
    private volatile RequestPipeline _pipeline;
    private volatile SimulatorEngine _engine;

    public EngineHolder(SimulatorOptions options)
    {
        _engine = new SimulatorEngine(options, options.Clock ?? new SimulatorClock());
        _pipeline = new RequestPipeline(_engine, new ControlApi(this));
    }

    public SimulatorEngine Current => _engine;

    public RequestPipeline Pipeline => _pipeline;

    public Uri? Address { get; set; }

    /// <summary>What control calls must show; stays through a reset.</summary>
    public string ControlToken { get; } = ControlGate.NewToken();

    public void Reset()
    {
        _engine = new SimulatorEngine(_engine.Options, _engine.Clock);
        _pipeline = new RequestPipeline(_engine, new ControlApi(this));
    }
}
